using System;
using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>What a kernel computes, in a sentence.</summary>
internal static class SpecDescription
{
    public static string Of(KernelSpec spec) => spec switch
    {
        HadamardSpec hadamard => $"Walsh-Hadamard transform of every row of {hadamard.Length}: y = {Transform(hadamard)}.",
        RotateQuantizeSpec encode =>
            $"{Rotation(encode.Rotation, encode.Signs)}{encode.Format.DisplayName} codes for every row of {encode.RowLength}, one scale per {encode.GroupSize} elements.",
        DequantizeRotateSpec decode =>
            $"The inverse of {decode.EncoderName}: {decode.Format.DisplayName} codes of rows of {decode.RowLength}, dequantized{(decode.Rotation > 1 ? $" and rotated back in blocks of {decode.Rotation}" : "")}.",
        LutGemmSpec product =>
            $"y = x·Wᵀ by packed {product.Format.DisplayName} weights{(product.EncoderName.Length > 0 ? $" of {product.EncoderName}" : "")}; x is {ActivationSteps(product)}quantized to 8 bits in groups of {product.GroupSize} on the way.",
        _ => throw new InvalidOperationException($"No description of {spec.GetType().Name}."),
    };

    private static string ActivationSteps(LutGemmSpec product) =>
        (product.Signs is { Before: true } ? "given random signs, " : "")
        + (product.Rotation > 1 ? $"rotated in blocks of {product.Rotation}, " : "")
        + (product.Signs is { Before: false } ? "given random signs, " : "")
        + (product.Rotation > 1 || product.Signs is not null ? "and " : "");

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

    private static string Rotation(int block, SignSpec? signs) =>
        (signs is { Before: true } ? "Random signs, " : "")
        + (block > 1 ? $"Walsh-Hadamard rotation of blocks of {block}, " : "")
        + (signs is { Before: false } ? "random signs, " : "");
}
