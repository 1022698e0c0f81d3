using System.Collections.Immutable;
using System.Linq;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[DequantizeRotateKernel(Of = nameof(Encode))].</summary>
internal sealed class DequantizeRotateFamily : KernelFamily
{
    public override string AttributeName => "Kernels.DequantizeRotateKernelAttribute";

    public override ImmutableArray<OperandRule> Operands { get; } =
    [
        OperandRule.Input(OperandRole.Codes), OperandRule.Input(OperandRole.Scales), OperandRule.Output(OperandRole.Destination),
    ];

    public override KernelSpec? Parse(IMethodSymbol symbol, AttributeReader attribute, MethodSpec method, DiagnosticSink sink)
    {
        if (EncoderResolver.Resolve(symbol, attribute, EncoderReference.Decoder, sink) is not { } encoder) return null;

        CheckScaleType(symbol, method, encoder, sink);
        var encoding = encoder.Encoding;
        return new DequantizeRotateSpec(
            method, encoder.DisplayName, encoding.RowLength, encoding.Rotation, encoding.GroupSize, encoding.Signs, encoding.Format);
    }

    private static void CheckScaleType(IMethodSymbol symbol, MethodSpec method, Encoder encoder, DiagnosticSink sink)
    {
        var scales = method.Operands.FirstOrDefault(operand => operand.Role == OperandRole.Scales);
        if (scales is null || scales.Element == encoder.ScaleType) return;

        var parameter = symbol.Parameters.First(parameter => parameter.Name == scales.Name);
        sink.Report(
            TypeDiagnostics.ScaleTypeDiffers, SyntaxLocations.TypeOf(parameter),
            scales.Element.Keyword(), encoder.DisplayName, encoder.ScaleType.Keyword());
    }
}
