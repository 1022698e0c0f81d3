namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Orthonormal transforms of every length, and the other factors.</summary>
internal static partial class FloatTransforms
{
    [HadamardKernel(2)]
    public static partial void Orthonormal2(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(4)]
    public static partial void Orthonormal4(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(8)]
    public static partial void Orthonormal8(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(16)]
    public static partial void Orthonormal16(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(32)]
    public static partial void Orthonormal32(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(64)]
    public static partial void Orthonormal64(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(128)]
    public static partial void Orthonormal128(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(256)]
    public static partial void Orthonormal256(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(512)]
    public static partial void Orthonormal512(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(1024)]
    public static partial void Orthonormal1024(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2048)]
    public static partial void Orthonormal2048(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(4096)]
    public static partial void Orthonormal4096(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(8192)]
    public static partial void Orthonormal8192(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(16384)]
    public static partial void Orthonormal16384(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(32768)]
    public static partial void Orthonormal32768(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2, Scale = HadamardScale.None)]
    public static partial void Unscaled2(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(16, Scale = HadamardScale.None)]
    public static partial void Unscaled16(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(256, Scale = HadamardScale.None)]
    public static partial void Unscaled256(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(4096, Scale = HadamardScale.None)]
    public static partial void Unscaled4096(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(8, Scale = HadamardScale.Inverse)]
    public static partial void Inverse8(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(128, Scale = HadamardScale.Inverse)]
    public static partial void Inverse128(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(8192, Scale = HadamardScale.Inverse)]
    public static partial void Inverse8192(ReadOnlySpan<float> source, Span<float> destination);
}
