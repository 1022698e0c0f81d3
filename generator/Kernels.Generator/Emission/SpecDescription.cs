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
        _ => throw new InvalidOperationException($"No description of {spec.GetType().Name}."),
    };

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
