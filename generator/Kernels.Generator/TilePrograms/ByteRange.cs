namespace Kernels.Generator.TilePrograms;

/// <summary>The ranges of the bytes of a dot product: 0 … <paramref name="Unsigned"/> times −<paramref name="Signed"/> … <paramref name="Signed"/>.</summary>
internal sealed record ByteRange(int Unsigned, int Signed)
{
    /// <summary>
    /// How many sums of two products can be added in 16 bits, whatever the bytes; 0 when one may overflow, or when a byte is none with a sign: some
    /// processors multiply only those.
    /// </summary>
    public int PairSums => Unsigned is 0 or > sbyte.MaxValue || Signed == 0 ? 0 : short.MaxValue / (2 * Unsigned * Signed);
}
