using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[DequantizeRotateKernel(Of = nameof(Encode))].</summary>
internal sealed class DequantizeRotateFamily : KernelFamily
{
    public override string AttributeName => "Kernels.DequantizeRotateKernelAttribute";

    private static readonly ImmutableArray<OperandRule> Always =
    [
        OperandRule.Input(OperandRole.Codes), .. OperandRule.OfGroups, OperandRule.Optional(OperandRole.Slots), OperandRule.Optional(OperandRole.Bits), OperandRule.Output(OperandRole.Destination),
    ];

    public override ImmutableArray<OperandRule> Operands { get; } = [.. Always, .. OperandStep.InverseRoles.Select(OperandRule.Optional), .. ResidualRules.OfUnknown];

    public override KernelDescription? Read(IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink)
    {
        if (EncoderResolver.Resolve(method, attribute, EncoderReference.Decoder, sink) is not { } encoder) return null;

        return new([.. OperandRule.Of(encoder.Encoding.Format, Always), .. DecodingRules.Undoing(encoder), .. ResidualRules.Read(encoder.Residual)], described =>
        {
            DecodingRules.Check(method, described, encoder, sink);
            return new DequantizeRotateSpec(described, encoder.DisplayName, encoder.Encoding.Of(described));
        });
    }
}
