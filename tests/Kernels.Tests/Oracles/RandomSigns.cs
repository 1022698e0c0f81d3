namespace Kernels.Tests.Oracles;

/// <summary>The random ±1 diagonal of a seed: bit i of the Philox4x32-10 stream; a set bit negates element i of a row.</summary>
public static class RandomSigns
{
    public static bool Bit(ulong seed, long i, int diagonal = 0) => ((Words(seed, i / 128, diagonal)[i / 32 % 4] >> (int)(i % 32)) & 1) != 0;

    /// <summary>The signs of elements 0 … length − 1: true where the element is negated.</summary>
    public static bool[] Diagonal(ulong seed, int length, int diagonal = 0)
    {
        bool[] negated = new bool[length];
        for (int i = 0; i < length; i++)
            negated[i] = Bit(seed, i, diagonal);
        return negated;
    }

    /// <summary>Words 4·block … 4·block + 3 of the stream: the signs of elements 128·block … 128·block + 127.</summary>
    public static uint[] Words(ulong seed, long block, int diagonal = 0) => Philox4x32.Block(
        [(uint)block, (uint)(block >> 32), (uint)diagonal, 0],
        [(uint)seed, (uint)(seed >> 32)]);
}
