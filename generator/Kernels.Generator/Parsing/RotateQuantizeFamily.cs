using Kernels.Generator.Diagnostics;
using Kernels.Generator.Parsing.Functions;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[RotateQuantizeKernel&lt;TFormat&gt;(rowLength)].</summary>
internal sealed class RotateQuantizeFamily : KernelFamily
{
    public override string AttributeName => "Kernels.RotateQuantizeKernelAttribute`1";

    private static readonly ImmutableArray<OperandRule> Always =
    [
        OperandRule.Input(OperandRole.Source), OperandRule.Output(OperandRole.Codes), .. OperandRule.OfGroups.Select(rule => rule with { IsOutput = true, IsEither = true }), OperandRule.Optional(OperandRole.Clips), OperandRule.Optional(OperandRole.Slots),
        OperandRule.Optional(OperandRole.RoundingSeed),
    ];

    public override ImmutableArray<OperandRule> Operands { get; } = [.. Always, .. OperandRule.OfSteps];

    public override KernelDescription? Read(IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink) =>
        EncodingParser.Parse(attribute, method.ContainingAssembly, sink) is { } encoding
            ? Describe(
                method, attribute, encoding with { ScaleFunction = FunctionParser.ParseOfGroup(method, attribute, compilation, sink) }, FunctionParser.Parse("Prologue", method, attribute, compilation, sink), sink)
            : null;

    private KernelDescription Describe(IMethodSymbol method, AttributeReader attribute, EncodingSpec encoding, ScalarExpression? prologue, DiagnosticSink sink) =>
        new([.. OperandRule.Of(encoding.Format, Always), .. MatrixRules.OperandsOf(method, attribute, encoding.Pipeline, sink)], described =>
        {
            EncodingRules.Check(method, attribute, encoding, described, sink);
            return new RotateQuantizeSpec(described, encoding.Of(described), prologue);
        });
}
