using System.Collections.Immutable;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[RotateQuantizeKernel&lt;TFormat&gt;(rowLength)].</summary>
internal sealed class RotateQuantizeFamily : KernelFamily
{
    public override string AttributeName => "Kernels.RotateQuantizeKernelAttribute`1";

    public override ImmutableArray<OperandRule> Operands { get; } =
    [
        OperandRule.Input(OperandRole.Source), OperandRule.Output(OperandRole.Codes), OperandRule.Output(OperandRole.Scales),
    ];

    public override KernelSpec? Parse(IMethodSymbol symbol, AttributeReader attribute, MethodSpec method, DiagnosticSink sink) =>
        EncodingParser.Parse(attribute, symbol.ContainingAssembly, sink) is { } encoding
            ? new RotateQuantizeSpec(method, encoding.RowLength, encoding.Rotation, encoding.GroupSize, encoding.Signs, encoding.Format)
            : null;
}
