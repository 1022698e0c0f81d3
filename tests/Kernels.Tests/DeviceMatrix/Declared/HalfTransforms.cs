namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Every mix of storage types.</summary>
internal static partial class HalfTransforms
{
    [HadamardKernel(2)]
    public static partial void HalfToHalf2(ReadOnlySpan<Half> source, Span<Half> destination);

    [HadamardKernel(2)]
    public static partial void HalfToFloat2(ReadOnlySpan<Half> source, Span<float> destination);

    [HadamardKernel(2)]
    public static partial void FloatToHalf2(ReadOnlySpan<float> source, Span<Half> destination);

    [HadamardKernel(16)]
    public static partial void HalfToHalf16(ReadOnlySpan<Half> source, Span<Half> destination);

    [HadamardKernel(16)]
    public static partial void HalfToFloat16(ReadOnlySpan<Half> source, Span<float> destination);

    [HadamardKernel(16)]
    public static partial void FloatToHalf16(ReadOnlySpan<float> source, Span<Half> destination);

    [HadamardKernel(64)]
    public static partial void HalfToHalf64(ReadOnlySpan<Half> source, Span<Half> destination);

    [HadamardKernel(64)]
    public static partial void HalfToFloat64(ReadOnlySpan<Half> source, Span<float> destination);

    [HadamardKernel(64)]
    public static partial void FloatToHalf64(ReadOnlySpan<float> source, Span<Half> destination);

    [HadamardKernel(1024)]
    public static partial void HalfToHalf1024(ReadOnlySpan<Half> source, Span<Half> destination);

    [HadamardKernel(1024)]
    public static partial void HalfToFloat1024(ReadOnlySpan<Half> source, Span<float> destination);

    [HadamardKernel(1024)]
    public static partial void FloatToHalf1024(ReadOnlySpan<float> source, Span<Half> destination);

    [HadamardKernel(32768)]
    public static partial void HalfToHalf32768(ReadOnlySpan<Half> source, Span<Half> destination);

    [HadamardKernel(32768)]
    public static partial void HalfToFloat32768(ReadOnlySpan<Half> source, Span<float> destination);

    [HadamardKernel(32768)]
    public static partial void FloatToHalf32768(ReadOnlySpan<float> source, Span<Half> destination);
}
