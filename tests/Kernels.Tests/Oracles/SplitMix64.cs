namespace Kernels.Tests.Oracles;

/// <summary>SplitMix64: a small deterministic generator of test data.</summary>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            ulong z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number strictly between 0 and 1.</summary>
    public double NextUniform() => ((Next() >> 11) + 0.5) * Math.ScaleB(1, -53);

    /// <summary>An integer from 0 to <paramref name="exclusive"/> − 1.</summary>
    public int NextInt(int exclusive) => (int)(Next() % (ulong)exclusive);
}
