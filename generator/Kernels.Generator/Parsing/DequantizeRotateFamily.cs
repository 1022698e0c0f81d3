using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[DequantizeRotateKernel(Of = nameof(Encode))].</summary>
internal sealed class DequantizeRotateFamily : KernelFamily
{
    public override string AttributeName => "Kernels.DequantizeRotateKernelAttribute";

    private static readonly ImmutableArray<OperandRule> Always =
    [
        OperandRule.Input(OperandRole.Codes), OperandRule.Input(OperandRole.Scales), OperandRule.Optional(OperandRole.ZeroPoints), OperandRule.Output(OperandRole.Destination),
    ];

    public override ImmutableArray<OperandRule> Operands { get; } = [.. Always, .. OperandRule.OfSteps];

    public override KernelDescription? Read(IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink)
    {
        if (EncoderResolver.Resolve(method, attribute, EncoderReference.Decoder, sink) is not { } encoder) return null;

        return new([.. OperandRule.Of(encoder.Encoding.Format, Always), .. encoder.Shared], described =>
        {
            CheckScaleType(method, described, encoder, sink);
            return new DequantizeRotateSpec(described, encoder.DisplayName, encoder.Encoding.Of(described));
        });
    }

    private static void CheckScaleType(IMethodSymbol method, MethodSpec described, Encoder encoder, DiagnosticSink sink)
    {
        var scales = described.Operands.FirstOrDefault(operand => operand.Role == OperandRole.Scales);
        if (scales is null || scales.Element == encoder.ScaleType) return;

        var parameter = method.Parameters.First(parameter => parameter.Name == scales.Name);
        sink.Report(
            TypeDiagnostics.ScaleTypeDiffers, SyntaxLocations.TypeOf(parameter),
            scales.Element.Keyword(), encoder.DisplayName, encoder.ScaleType.Keyword());
    }
}
