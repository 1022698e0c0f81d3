namespace Kernels.Compare.Described;

/// <summary>Unscaled transforms of float rows: what textbooks and C libraries compute.</summary>
internal static partial class FloatTransforms
{
    public static IReadOnlyList<TransformKernel<float>> All { get; } =
    [
        new(Transform64, Transform64Kernel),
        new(Transform128, Transform128Kernel),
        new(Transform256, Transform256Kernel),
        new(Transform512, Transform512Kernel),
        new(Transform1024, Transform1024Kernel),
        new(Transform2048, Transform2048Kernel),
        new(Transform4096, Transform4096Kernel),
        new(Transform8192, Transform8192Kernel),
        new(Transform16384, Transform16384Kernel),
        new(Transform32768, Transform32768Kernel),
    ];

    [HadamardKernel(64, Scale = HadamardScale.None)]
    private static partial void Transform64(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(128, Scale = HadamardScale.None)]
    private static partial void Transform128(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(256, Scale = HadamardScale.None)]
    private static partial void Transform256(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(512, Scale = HadamardScale.None)]
    private static partial void Transform512(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(1024, Scale = HadamardScale.None)]
    private static partial void Transform1024(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2048, Scale = HadamardScale.None)]
    private static partial void Transform2048(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(4096, Scale = HadamardScale.None)]
    private static partial void Transform4096(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(8192, Scale = HadamardScale.None)]
    private static partial void Transform8192(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(16384, Scale = HadamardScale.None)]
    private static partial void Transform16384(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(32768, Scale = HadamardScale.None)]
    private static partial void Transform32768(ReadOnlySpan<float> source, Span<float> destination);
}
