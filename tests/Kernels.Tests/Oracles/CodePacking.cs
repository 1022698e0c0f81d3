namespace Kernels.Tests.Oracles;

/// <summary>Codes in ascending element order, each byte filled from its low bits up.</summary>
public static class CodePacking
{
    public static byte[] Pack(ReadOnlySpan<int> codes, int bits)
    {
        byte[] packed = new byte[codes.Length * bits / 8];
        for (int i = 0; i < codes.Length * bits; i++)
        {
            int bit = (codes[i / bits] >> (i % bits)) & 1;
            packed[i / 8] |= (byte)(bit << (i % 8));
        }

        return packed;
    }

    public static int[] Unpack(ReadOnlySpan<byte> packed, int bits, bool signed)
    {
        int[] codes = new int[packed.Length * 8 / bits];
        for (int i = 0; i < codes.Length * bits; i++)
            codes[i / bits] |= ((packed[i / 8] >> (i % 8)) & 1) << (i % bits);

        int wrap = 1 << bits;
        for (int i = 0; signed && i < codes.Length; i++)
        {
            if (codes[i] >= wrap / 2)
                codes[i] -= wrap;
        }

        return codes;
    }
}
