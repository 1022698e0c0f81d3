namespace Kernels.Generator.Mathematics;

/// <summary>
/// Philox4x32-10, the counter-based generator of Salmon et al., "Parallel random numbers: as easy as 1, 2, 3" (SC 2011).
/// </summary>
internal static class Philox
{
    public const int Rounds = 10;

    /// <summary>What the words 0 and 2 of a block are multiplied by in each round.</summary>
    public const uint Multiplier0 = 0xD2511F53, Multiplier2 = 0xCD9E8D57;

    /// <summary>What is added to the words of the key after each round.</summary>
    public const uint Step0 = 0x9E3779B9, Step1 = 0xBB67AE85;

    /// <summary>
    /// The sign stream of a seed, packed eight a byte from the low bit up: bit i comes from
    /// the block of counter (i/128, 0, diagonal, 0) under the key (low, high) of the seed.
    /// </summary>
    /// <param name="seed">The seed.</param>
    /// <param name="diagonal">Which of its diagonals.</param>
    /// <param name="period">Bit i repeats bit i mod period.</param>
    /// <param name="bits">How many bits.</param>
    public static byte[] SignBytes(ulong seed, int diagonal, int period, int bits)
    {
        var bytes = new byte[(bits + 7) / 8];
        var words = new uint[(period + 127) / 128 * 4];
        for (var block = 0; block < words.Length / 4; block++) Block((uint)block, (uint)diagonal, seed, words, block * 4);
        for (var i = 0; i < bits; i++)
        {
            var bit = i % period;
            if ((words[bit / 32] >> (bit % 32) & 1) != 0) bytes[i / 8] |= (byte)(1 << (i % 8));
        }

        return bytes;
    }

    private static void Block(uint counter, uint diagonal, ulong seed, uint[] output, int offset)
    {
        uint c0 = counter, c1 = 0, c2 = diagonal, c3 = 0, k0 = (uint)seed, k1 = (uint)(seed >> 32);
        for (var round = 0; round < Rounds; round++)
        {
            var p0 = (ulong)Multiplier0 * c0;
            var p2 = (ulong)Multiplier2 * c2;
            (c0, c1, c2, c3) = ((uint)(p2 >> 32) ^ c1 ^ k0, (uint)p2, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
            k0 += Step0;
            k1 += Step1;
        }

        (output[offset], output[offset + 1], output[offset + 2], output[offset + 3]) = (c0, c1, c2, c3);
    }
}
