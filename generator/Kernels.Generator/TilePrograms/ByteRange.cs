namespace Kernels.Generator.TilePrograms;

/// <summary>The ranges of the bytes of a dot product: 0 … <paramref name="Unsigned"/> times −<paramref name="Signed"/> … <paramref name="Signed"/>.</summary>
internal sealed record ByteRange(int Unsigned, int Signed)
{
    /// <summary>How many sums of two products can be added in 16 bits, whatever the bytes; 0 when one may overflow.</summary>
    public int PairSums => Unsigned * Signed == 0 ? 0 : short.MaxValue / (2 * Unsigned * Signed);

    /// <summary>Whether the unsigned bytes less <paramref name="zero"/> are magnitudes of a byte with a sign, and a sum of two of their products fits 16 bits.</summary>
    public bool FitsLevels(int zero)
    {
        var largest = System.Math.Max(zero, Unsigned - zero);
        return largest <= 128 && Signed <= 127 && 2 * largest * Signed <= short.MaxValue;
    }
}
