using Kernels.Generator.Diagnostics;
using Kernels.Generator.Parsing.Functions;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[RotateQuantizeKernel&lt;TFormat&gt;(rowLength)].</summary>
internal sealed class RotateQuantizeFamily : KernelFamily
{
    public override string AttributeName => "Kernels.RotateQuantizeKernelAttribute`1";

    public override ImmutableArray<OperandRule> Operands { get; } =
    [
        OperandRule.Input(OperandRole.Source), OperandRule.Output(OperandRole.Codes), .. OperandRule.OfGroups.Select(rule => rule with { IsOutput = true }), .. OperandRule.OfSteps,
    ];

    public override KernelDescription? Read(IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink) =>
        EncodingParser.Parse(attribute, method.ContainingAssembly, sink) is { } encoding
            ? Describe(encoding, FunctionParser.Parse("Prologue", method, attribute, compilation, sink))
            : null;

    private KernelDescription Describe(EncodingSpec encoding, ScalarExpression? prologue) =>
        new(OperandRule.Of(encoding.Format, Operands), described => new RotateQuantizeSpec(described, encoding.Of(described), prologue));
}
