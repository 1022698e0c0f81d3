namespace Kernels.Tests.Oracles;

/// <summary>The one of two neighbors that a number becomes where a random one, from 0 to 1, says which.</summary>
public static class RandomNeighbors
{
    /// <summary>The integer above a number where a random one is less than the distance from the one below it.</summary>
    public static float Of(float number, float random)
    {
        float below = MathF.Floor(number);
        return random < Fp32.Subtract(number, below) ? below + 1 : below;
    }

    /// <summary>The same of levels in ascending order, which are all there are.</summary>
    public static int Of(float[] levels, float magnitude, float random)
    {
        int below = Array.FindLastIndex(levels, level => level <= magnitude);
        if (below == levels.Length - 1) return below;
        return random < ((double)magnitude - levels[below]) / ((double)levels[below + 1] - levels[below]) ? below + 1 : below;
    }
}
