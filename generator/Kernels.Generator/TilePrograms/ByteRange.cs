namespace Kernels.Generator.TilePrograms;

/// <summary>The ranges of the bytes of a dot product: 0 … <paramref name="Unsigned"/> times −<paramref name="Signed"/> … <paramref name="Signed"/>.</summary>
internal sealed record ByteRange(int Unsigned, int Signed)
{
    /// <summary>How many sums of two products can be added in 16 bits, whatever the bytes; 0 when one may overflow.</summary>
    public int PairSums => Unsigned * Signed == 0 ? 0 : short.MaxValue / (2 * Unsigned * Signed);

    /// <summary>
    /// Whether the unsigned bytes less <paramref name="zero"/> are bytes with a sign. The sum of two of their products with bytes within ±127 then fits 16 bits,
    /// and so does such a byte's negative.
    /// </summary>
    public bool FitsLevels(int zero) => zero <= -sbyte.MinValue && Unsigned - zero <= sbyte.MaxValue && Signed <= sbyte.MaxValue;
}
