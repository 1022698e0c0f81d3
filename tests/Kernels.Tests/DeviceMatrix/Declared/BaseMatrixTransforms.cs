namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Transforms of lengths m·2^k: every order, the shortest and the longest of some, and both matrices.</summary>
internal static partial class BaseMatrixTransforms
{
    [HadamardKernel(48)]
    public static partial void Orthonormal48(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(80, Signs = SignPlacement.Before, Seed = 15)]
    public static partial void BeforeHalf80(ReadOnlySpan<Half> source, Span<Half> destination);

    [HadamardKernel(96, Transposed = true)]
    public static partial void Transposed96(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(240)]
    public static partial void Orthonormal240(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(192)]
    public static partial void Orthonormal192(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(384)]
    public static partial void Orthonormal384(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(384, Transposed = true)]
    public static partial void Transposed384(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(384, Signs = SignPlacement.Before, Seed = 8, Rounds = 2)]
    public static partial void TwoRounds384(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(384, Signs = SignPlacement.After, Seed = 8, Rounds = 2, Transposed = true)]
    public static partial void TwoRoundsBack384(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(24576, Scale = HadamardScale.None)]
    public static partial void Unscaled24576(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(640, Scale = HadamardScale.Inverse)]
    public static partial void InverseHalf640(ReadOnlySpan<Half> source, Span<Half> destination);

    [HadamardKernel(5120, Signs = SignPlacement.Before, Seed = 9)]
    public static partial void BeforeHalf5120(ReadOnlySpan<Half> source, Span<float> destination);

    [HadamardKernel(3584, Transposed = true)]
    public static partial void TransposedBFloat3584(ReadOnlySpan<BFloat16> source, Span<BFloat16> destination);

    [HadamardKernel(28672)]
    public static partial void Orthonormal28672(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(576, Signs = SignPlacement.After, Seed = 10)]
    public static partial void After576(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(1408, Transposed = true)]
    public static partial void Transposed1408(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(832)]
    public static partial void Orthonormal832(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(832, Transposed = true)]
    public static partial void Transposed832(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(960)]
    public static partial void Orthonormal960(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(30720)]
    public static partial void ToHalf30720(ReadOnlySpan<float> source, Span<Half> destination);
}
