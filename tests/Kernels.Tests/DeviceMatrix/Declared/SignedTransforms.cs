namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Random signs on either side.</summary>
internal static partial class SignedTransforms
{
    [HadamardKernel(2, Signs = SignPlacement.Before, Seed = 1)]
    public static partial void Before2(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2, Signs = SignPlacement.After, Seed = 1)]
    public static partial void After2(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(8, Signs = SignPlacement.Before, Seed = 2)]
    public static partial void Before8(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(8, Signs = SignPlacement.After, Seed = 2)]
    public static partial void After8(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(64, Signs = SignPlacement.Before, Seed = 0x123456789ABCDEF0)]
    public static partial void Before64(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(64, Signs = SignPlacement.After, Seed = 0x123456789ABCDEF0)]
    public static partial void After64(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(4096, Signs = SignPlacement.Before, Seed = ulong.MaxValue)]
    public static partial void Before4096(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(4096, Signs = SignPlacement.After, Seed = ulong.MaxValue)]
    public static partial void After4096(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(16, Scale = HadamardScale.None, Signs = SignPlacement.Before, Seed = 5)]
    public static partial void BeforeHalf16(ReadOnlySpan<Half> source, Span<Half> destination);

    [HadamardKernel(1024, Scale = HadamardScale.Inverse, Signs = SignPlacement.After, Seed = 6)]
    public static partial void AfterHalf1024(ReadOnlySpan<Half> source, Span<float> destination);

    [HadamardKernel(32768, Signs = SignPlacement.Before, Seed = 7)]
    public static partial void BeforeToHalf32768(ReadOnlySpan<float> source, Span<Half> destination);
}
