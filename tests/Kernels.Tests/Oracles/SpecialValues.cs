namespace Kernels.Tests.Oracles;

/// <summary>Single values at the edges of binary32 and binary16.</summary>
public static class SpecialValues
{
    public static readonly float QuietNaN = FromBits(0x7FC0_0000);
    public static readonly float NegativeNaNWithPayload = FromBits(0xFFD1_2345);
    public static readonly float NegativeZero = FromBits(0x8000_0000);
    public static readonly float SmallestSubnormal = FromBits(0x0000_0001);
    public static readonly float LargestSubnormal = FromBits(0x007F_FFFF);

    /// <summary>Values that make a group special by being in it once.</summary>
    public static IReadOnlyList<float> All { get; } =
    [
        QuietNaN,
        NegativeNaNWithPayload,
        float.PositiveInfinity,
        float.NegativeInfinity,
        float.MaxValue,
        float.MinValue,
        NegativeZero,
        SmallestSubnormal,
        -LargestSubnormal,
        MathF.ScaleB(1f, -126),
        65504f,
        -65520f,
        1e30f,
        MathF.ScaleB(1f, -24),
    ];

    /// <summary>
    /// Scales, as real numbers before storing, at every border of the rule: zero in binary32, a reciprocal that
    /// overflows, zero and ties in binary16, its subnormals, its largest value and beyond.
    /// </summary>
    public static IReadOnlyList<float> ScaleBorders { get; } = WithNeighbours(
        SmallestSubnormal,
        LargestSubnormal,
        MathF.ScaleB(1f, -140),
        MathF.ScaleB(1f, -128),
        MathF.ScaleB(1f, -127),
        MathF.ScaleB(1f, -126),
        MathF.ScaleB(1f, -25),
        MathF.ScaleB(1f, -24),
        MathF.ScaleB(1.5f, -24),
        MathF.ScaleB(1023.5f, -24),
        MathF.ScaleB(1f, -14),
        1f + MathF.ScaleB(1f, -11),
        1f + MathF.ScaleB(3f, -11),
        65504f,
        65520f,
        65536f,
        1e20f);

    private static float[] WithNeighbours(params float[] values) =>
        [.. values.SelectMany(value => new[] { MathF.BitDecrement(value), value, MathF.BitIncrement(value) })];

    private static float FromBits(uint bits) => BitConverter.UInt32BitsToSingle(bits);
}
