namespace Kernels.Compare.Baselines;

/// <summary>A format as weights are stored: (code − offset) · scale, or level of the code · scale where it lists its levels.</summary>
/// <param name="Name">The name.</param>
/// <param name="Bits">The bits of a code: 2, 4 or 8, the first code of a byte in the low ones.</param>
/// <param name="IsSigned">Whether codes are in two's complement.</param>
/// <param name="Offset">The code, possibly between two integers, whose level is zero.</param>
internal sealed record CodeFormat(string Name, int Bits, bool IsSigned, float Offset)
{
    public static CodeFormat Int8 { get; } = new("Int8", 8, true, 0);

    public static CodeFormat Int4 { get; } = new("Int4", 4, true, 0);

    public static CodeFormat Int2 { get; } = new("Int2", 2, false, 1.5f);

    public static CodeFormat Ternary { get; } = new("Ternary", 2, true, 0);

    /// <summary>The numbers of a sign, two bits of exponent and one of fraction.</summary>
    public static CodeFormat MxFp4 { get; } = new("MxFp4", 4, false, 0) { Levels = [0, 0.5f, 1, 1.5f, 2, 3, 4, 6, -0f, -0.5f, -1, -1.5f, -2, -3, -4, -6] };

    /// <summary>About the quantiles of a normal distribution, as the multiples of 2^-12 that products take (docs/numerics.md).</summary>
    public static CodeFormat Nf4 { get; } = new("Nf4", 4, false, 0)
    {
        Levels =
        [
            .. new[]
            {
                -1, -0.69619280f, -0.52507305f, -0.39491749f, -0.28444138f, -0.18477343f, -0.09105004f, 0,
                0.07958030f, 0.16093020f, 0.24611230f, 0.33791524f, 0.44070983f, 0.56261700f, 0.72295684f, 1,
            }.Select(level => MathF.Round(level * 4096) / 4096),
        ],
    };

    /// <summary>The level of each code, where they are not equally spaced.</summary>
    public IReadOnlyList<float>? Levels { get; init; }

    public int CodeBytes(int elements) => (int)((long)elements * Bits / 8);

    /// <summary>The level of an element: what its scale is multiplied by.</summary>
    public float Level(ReadOnlySpan<byte> codes, int index)
    {
        int bit = index * Bits;
        int above = 32 - Bits;
        int field = codes[bit >> 3] >> (bit & 7) << above;
        int code = IsSigned ? field >> above : (int)((uint)field >> above);
        return Levels is null ? code - Offset : Levels[code];
    }
}
