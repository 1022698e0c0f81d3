using System;
using System.Linq;
using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>What a kernel computes, in a sentence.</summary>
internal static class SpecDescription
{
    public static string Of(KernelSpec spec) => spec switch
    {
        HadamardSpec hadamard => $"Walsh-Hadamard transform of every row of {hadamard.Length}: y = {Transform(hadamard)}{(hadamard.Prologue is null ? "" : ", with f(x) of a function for x")}.",
        RotateQuantizeSpec encode => Encoder(encode.Method, encode.Encoding, encode.Prologue is not null),
        DequantizeRotateSpec decode => Decoder(decode.Method, decode.EncoderName, decode.Encoding),
        LutGemmSpec product => Product(product.Method, product.EncoderName, product.Encoding) + (product.Epilogue is null ? "" : " A function of each y is stored."),
        _ => throw new InvalidOperationException($"No description of {spec.GetType().Name}."),
    };

    private static string Encoder(MethodSpec method, EncodingSpec encoding, bool hasPrologue) => Capitalized(
        (hasPrologue ? "a function of each element, " : "")
        + (HasChannelScales(method) ? "channel scales, " : method.Operands.Any(operand => operand.Role == OperandRole.ChannelDivisors) ? "divided by channel scales, " : "")
        + (encoding.Signs is { Before: true } ? "random signs, " : "")
        + (encoding.Rotation > 1 ? $"Walsh-Hadamard rotation of blocks of {encoding.Rotation}, " : "")
        + (encoding.Signs is { Before: false } ? "random signs, " : ""))
        + $"{encoding.Format.DisplayName} codes for every row of {encoding.RowLength}, one scale {(encoding.Format.HasZeroPoint ? "and zero point " : "")}per {encoding.GroupSize} elements.";

    private static string Capitalized(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static string Decoder(MethodSpec method, string encoder, EncodingSpec encoding) =>
        $"The inverse of {encoder}: {encoding.Format.DisplayName} codes of rows of {encoding.RowLength}, dequantized"
        + (encoding.Rotation > 1 ? $" and rotated back in blocks of {encoding.Rotation}" : "")
        + (HasChannelScales(method) ? ", then divided by the channel scales" : "")
        + ".";

    private static bool HasChannelScales(MethodSpec method) => method.Operands.Any(operand => operand.Role == OperandRole.ChannelScales);

    private static string Product(MethodSpec method, string encoder, EncodingSpec encoding) =>
        $"y = x·Wᵀ by packed {encoding.Format.DisplayName} weights{(encoder.Length > 0 ? $" of {encoder}" : "")}; "
        + $"x is {(HasChannelScales(method) ? "divided by the channel scales, " : "")}{ActivationSteps(encoding, HasChannelScales(method))}quantized to 8 bits in groups of {encoding.GroupSize} on the way.";

    private static string ActivationSteps(EncodingSpec encoding, bool isDivided) =>
        (encoding.Signs is { Before: true } ? "given random signs, " : "")
        + (encoding.Rotation > 1 ? $"rotated in blocks of {encoding.Rotation}, " : "")
        + (encoding.Signs is { Before: false } ? "given random signs, " : "")
        + (encoding.Rotation > 1 || encoding.Signs is not null || isDivided ? "and " : "");

    private static string Transform(HadamardSpec spec)
    {
        var product = spec.Signs switch
        {
            null => "H·x",
            { Before: true } => "H·D·x",
            _ => "D·H·x",
        };
        return spec.Scale switch
        {
            ScaleFactor.Orthonormal => $"{product}/√{spec.Length}",
            ScaleFactor.Inverse => $"{product}/{spec.Length}",
            _ => product,
        };
    }
}
