namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Transforms and encoders of a function of their elements.</summary>
internal static partial class FunctionKernels
{
    [HadamardKernel(64, Prologue = nameof(Gelu))]
    public static partial void TransformShort(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(8192, Prologue = nameof(Gelu), Signs = SignPlacement.Before, Seed = 11)]
    public static partial void TransformLong(ReadOnlySpan<Half> source, Span<float> destination);

    [RotateQuantizeKernel<Int4>(256, Rotation = 128, GroupSize = 32, Prologue = nameof(Gelu))]
    public static partial void EncodeActivated(ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);

    [RotateQuantizeKernel<UInt4>(64, GroupSize = 64, Prologue = nameof(Shrink))]
    public static partial void EncodeShrunk(ReadOnlySpan<BFloat16> source, ReadOnlySpan<float> channelScales, Span<byte> codes, Span<Half> scales, Span<byte> zeroPoints);

    internal static float Gelu(float x)
    {
        const float Root = 0.7978846f;
        return 0.5f * x * (1 + KernelMath.Tanh(Root * (x + (0.044715f * x * x * x))));
    }

    /// <summary>Magnitudes less a quarter, or 0, with their signs; none of very large ones is left, nor of NaN.</summary>
    private static float Shrink(float x)
    {
        float magnitude = x < 0 ? -x : x;
        float less = magnitude - 0.25f;
        if (!(magnitude >= 0.25f && magnitude < 1e30f)) less = 0;
        int sign = BitConverter.SingleToInt32Bits(x) & int.MinValue;
        return BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(less) | sign);
    }
}
