namespace Kernels.Tests.Oracles;

/// <summary>The random numbers by which codes are rounded, as docs/numerics.md has them.</summary>
public static class RoundingRandom
{
    /// <summary>That of an element of a call, from 0 to below 1.</summary>
    public static float Of(long element, int[] seed)
    {
        uint counter = ((uint)element / 64 * 16) + ((uint)element % 16);
        uint word = Philox4x32.Block([counter, 0, 0, 1], [unchecked((uint)seed[0]), unchecked((uint)seed[1])])[element / 16 % 4];
        return (word >> 8) * MathF.ScaleB(1, -24);
    }
}
