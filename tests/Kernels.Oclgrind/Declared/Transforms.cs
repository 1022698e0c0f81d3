namespace Kernels.Oclgrind.Declared;

internal static partial class Transforms
{
    [HadamardKernel(2)]
    public static partial void Float2(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(64)]
    public static partial void Float64(ReadOnlySpan<float> source, Span<float> destination);

    // From here on elements cross threads through local memory.
    [HadamardKernel(1024)]
    public static partial void Float1024(ReadOnlySpan<float> source, Span<float> destination);

    // The whole 32 KiB of local memory.
    [HadamardKernel(8192, Scale = HadamardScale.None)]
    public static partial void Float8192(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(128)]
    public static partial void Half128(ReadOnlySpan<Half> source, Span<Half> destination);

    [HadamardKernel(1024, Scale = HadamardScale.Inverse)]
    public static partial void HalfToFloat1024(ReadOnlySpan<Half> source, Span<float> destination);

    [HadamardKernel(256, Signs = SignPlacement.Before, Seed = 1)]
    public static partial void SignsBefore256(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(1024, Signs = SignPlacement.After, Seed = 2)]
    public static partial void SignsAfter1024(ReadOnlySpan<float> source, Span<Half> destination);

    [HadamardKernel(64, Prologue = nameof(Root))]
    public static partial void Roots64(ReadOnlySpan<float> source, Span<float> destination);

    private static float Root(float x) => MathF.Sqrt(MathF.Abs(x) + 0.1f);
}
