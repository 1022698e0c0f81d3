namespace Kernels.Tests.DeviceMatrix.Declared;

/// <summary>Rows through steps of their own and of encoders, all ways, in place where there is no permutation.</summary>
internal static partial class RotatedRows
{
    [RotateKernel(128, Rotation = 128, Signs = SignPlacement.Before, Seed = 31)]
    public static partial void Forward128(ReadOnlySpan<float> source, Span<float> destination);

    [RotateKernel(128, Rotation = 128, Signs = SignPlacement.Before, Seed = 31, Way = RotationWay.Inverse)]
    public static partial void Inverse128(ReadOnlySpan<Half> source, Span<float> destination);

    /// <summary>Parts of a row that are no whole vectors by themselves.</summary>
    [RotateKernel(48, Rotation = 4)]
    public static partial void Blocks48(ReadOnlySpan<BFloat16> source, Span<Half> destination);

    [RotateKernel(80)]
    public static partial void Scales80(ReadOnlySpan<float> source, ReadOnlySpan<float> channelScales, Span<float> destination, ReadOnlySpan<Half> rotatedScales);

    [RotateKernel(80, Way = RotationWay.Dual)]
    public static partial void DualScales80(ReadOnlySpan<float> source, ReadOnlySpan<float> channelScales, Span<float> destination, ReadOnlySpan<Half> rotatedScales);

    [RotateKernel(256, Rotation = 64, Signs = SignPlacement.After, Seed = 7, Rounds = 3, Prologue = nameof(Halved))]
    public static partial void Rounds256(ReadOnlySpan<Half> source, Span<Half> destination);

    [RotateKernel(256, Rotation = 64, Signs = SignPlacement.After, Seed = 7, Rounds = 3, Way = RotationWay.Inverse)]
    public static partial void BackRounds256(ReadOnlySpan<Half> source, Span<Half> destination);

    [RotateKernel(768, Rotation = 768)]
    public static partial void Whole768(ReadOnlySpan<BFloat16> source, ReadOnlySpan<int> permutation, Span<BFloat16> destination);

    [RotateKernel(768, Rotation = 768, Way = RotationWay.Inverse)]
    public static partial void BackWhole768(ReadOnlySpan<BFloat16> source, ReadOnlySpan<int> permutation, Span<BFloat16> destination);

    [RotateKernel(1536, Rotation = 384)]
    public static partial void Parts1536(ReadOnlySpan<float> source, Span<float> destination);

    [RotateKernel(64, Matrix = 64)]
    public static partial void Matrix64(ReadOnlySpan<float> source, ReadOnlySpan<float> matrix, Span<float> destination);

    [RotateKernel(192, Matrix = 64, Way = RotationWay.Inverse)]
    public static partial void BackMatrix192(ReadOnlySpan<float> source, ReadOnlySpan<Half> inverseMatrix, Span<float> destination);

    [RotateKernel(4096, Matrix = 64, OuterMatrix = 64)]
    public static partial void Kronecker4096(ReadOnlySpan<Half> source, ReadOnlySpan<BFloat16> matrix, ReadOnlySpan<float> outerMatrix, Span<Half> destination);

    [RotateKernel(768, Matrix = 16, Rotation = 384, Signs = SignPlacement.Before, Seed = 12, Rounds = 2)]
    public static partial void Key768(
        ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, ReadOnlySpan<float> channelScales, ReadOnlySpan<float> matrix, ReadOnlySpan<float> rotatedScales, Span<float> destination);

    [RotateKernel(768, Matrix = 16, Rotation = 384, Signs = SignPlacement.Before, Seed = 12, Rounds = 2, Way = RotationWay.Dual)]
    public static partial void Query768(
        ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, ReadOnlySpan<float> channelScales, ReadOnlySpan<float> matrix, ReadOnlySpan<float> rotatedScales, Span<float> destination);

    [RotateKernel(32768, Rotation = 32768)]
    public static partial void Whole32768(ReadOnlySpan<float> source, Span<float> destination);

    [RotateKernel(Of = nameof(PermutedCodecs.EncodeAll512), OfType = typeof(PermutedCodecs))]
    public static partial void All512(
        ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, ReadOnlySpan<float> channelScales, ReadOnlySpan<Half> matrix, ReadOnlySpan<float> outerMatrix, ReadOnlySpan<BFloat16> rotatedScales, Span<float> destination);

    [RotateKernel(Of = nameof(PermutedCodecs.EncodeAll512), OfType = typeof(PermutedCodecs), Way = RotationWay.Dual, Prologue = nameof(Halved))]
    public static partial void DualAll512(
        ReadOnlySpan<Half> source, ReadOnlySpan<int> permutation, ReadOnlySpan<float> channelScales, ReadOnlySpan<Half> matrix, ReadOnlySpan<float> outerMatrix, ReadOnlySpan<BFloat16> rotatedScales, Span<float> destination);

    [RotateKernel(Of = nameof(PermutedCodecs.EncodeAll512), OfType = typeof(PermutedCodecs), Way = RotationWay.Inverse)]
    public static partial void BackAll512(
        ReadOnlySpan<float> source, ReadOnlySpan<int> permutation, ReadOnlySpan<float> channelScales, ReadOnlySpan<Half> inverseMatrix, ReadOnlySpan<float> inverseOuterMatrix, ReadOnlySpan<BFloat16> rotatedScales,
        Span<BFloat16> destination);

    private static float Halved(float x) => x / 2;
}
