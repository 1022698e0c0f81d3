namespace Kernels.Tests.Functions;

/// <summary>Functions that are written in all ways of the subset, each in a kernel that gives sums and differences of two of its values.</summary>
internal static partial class WrittenFunctions
{
    private const bool Fast = true;

    [HadamardKernel(2, Scale = HadamardScale.None, Prologue = nameof(Identity))]
    public static partial void OfIdentity(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2, Scale = HadamardScale.None, Prologue = nameof(Constant))]
    public static partial void OfConstant(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2, Scale = HadamardScale.None, Prologue = nameof(Arithmetic))]
    public static partial void OfArithmetic(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2, Scale = HadamardScale.None, Prologue = nameof(Comparisons))]
    public static partial void OfComparisons(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2, Scale = HadamardScale.None, Prologue = nameof(Branches))]
    public static partial void OfBranches(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2, Scale = HadamardScale.None, Prologue = nameof(Integers))]
    public static partial void OfIntegers(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2, Scale = HadamardScale.None, Prologue = nameof(Extremes))]
    public static partial void OfExtremes(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2, Scale = HadamardScale.None, Prologue = nameof(Fused))]
    public static partial void OfFused(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2, Scale = HadamardScale.None, Prologue = nameof(Roots))]
    public static partial void OfRoots(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2, Scale = HadamardScale.None, Prologue = nameof(Shared))]
    public static partial void OfShared(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2, Scale = HadamardScale.None, Prologue = nameof(Logistic))]
    public static partial void OfLogistic(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2, Scale = HadamardScale.None, Prologue = nameof(Truths))]
    public static partial void OfTruths(ReadOnlySpan<float> source, Span<float> destination);

    [HadamardKernel(2, Scale = HadamardScale.None, Prologue = nameof(KernelMath.Exp))]
    public static partial void OfOwnName(ReadOnlySpan<float> source, Span<float> destination);

    internal static float Identity(float x) => x;

    internal static float Constant(float x) => 0.75f;

    internal static float Arithmetic(float x)
    {
        float y = x * x, z = -x;
        y += +z / 3;
        y -= 1;
        y *= y;
        y /= 7;
        {
            float inner = y;
            z = inner - z;
        }

        ;
        return y + z;
    }

    internal static float Comparisons(float x) =>
        (x < 1 ? 1f : 0) + (x <= -1 ? 2f : 0) + (x > 3 ? 4f : 0) + (x >= -0f ? 8f : 0) + (x == 5 ? 16f : 0) + (x != 7 ? 32f : 0)
        + (!(x < 2) && (x > 1e30f || float.IsNaN(x)) ? 64f : 0) + ((x > 0 ? x < 10 : x < -10) ? 128f : 0);

    internal static float Branches(float x)
    {
        float y = 1;
        if (x < -4) return -x;
        if (x < 0)
        {
            y = 2 * x;
            if (x > -1) y = y + 1;
            else y -= 1;
        }
        else if (x > 100)
        {
            return y;
        }
        else
        {
            y = x / 2;
        }

        return y * x;
    }

    internal static float Integers(float x)
    {
        int bits = BitConverter.SingleToInt32Bits(x);
        int mixed = ((bits << 3) ^ (bits >> 5) ^ (bits >>> 7)) + (bits & 0x00FF00FF) - (bits | 0x0F) + ~bits;
        mixed = -mixed;
        int small = mixed & 0xFFFF;
        return bits == 0 ? (float)small : small > 1000 && bits != 1 ? small : -small;
    }

    internal static float Extremes(float x) => MathF.Min(x, -0f) + (2 * MathF.Max(x, 0f)) + MathF.Abs(Math.Min(x, 4f)) + float.Max(3f, x);

    /// <summary>The error of a rounded square, which is nothing where the sum is not fused, beside a polynomial.</summary>
    internal static float Fused(float x) => MathF.FusedMultiplyAdd(x, x, -(x * x)) + (1e-9f * float.FusedMultiplyAdd(MathF.FusedMultiplyAdd(1f / 3, x, -0.1f), x, 7));

    /// <summary>The length of a vector, and a root that is NaN.</summary>
    internal static float Roots(float x) => MathF.Sqrt((x * x) + 0.1f) - float.Sqrt(MathF.Abs(x)) + (x > 2 ? MathF.Sqrt(x - 3) : 0);

    internal static float Shared(float x) => KernelMath.Exp(x) + Twice(KernelMath.Tanh(x));

    internal static float Logistic(float x) => Fast ? KernelMath.Sigmoid(x) : MathF.Sin(x);

    internal static float Truths(float x)
    {
        bool positive = x > 0, large = false;
        if (positive && x > 10) large = true;
        if (x < -5) positive = Both(!large, x > -50);
        return (positive ? 1f : 2f) + (large ? 4f : 8f) + (Both(positive, large) ? 16f : 32f);
    }

    internal static float Exp(float x) => Twice(x) + 1;

    private static bool Both(bool x, bool y) => x && (y || x) && y;

    private static float Twice(float x) => x + x;
}
