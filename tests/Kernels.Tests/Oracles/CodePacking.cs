namespace Kernels.Tests.Oracles;

/// <summary>Codes in ascending element order, each byte filled from its low bits up.</summary>
public static class CodePacking
{
    public static byte[] Pack(ReadOnlySpan<int> codes, int bits)
    {
        int each = 8 / bits, mask = (1 << bits) - 1;
        byte[] packed = new byte[codes.Length / each];
        for (int i = 0; i < codes.Length; i++) packed[i / each] |= (byte)((codes[i] & mask) << (i % each * bits));
        return packed;
    }

    public static int[] Unpack(ReadOnlySpan<byte> packed, int bits, bool signed)
    {
        int each = 8 / bits, wrap = 1 << bits;
        int[] codes = new int[packed.Length * each];
        for (int i = 0; i < codes.Length; i++)
        {
            int code = (packed[i / each] >> (i % each * bits)) & (wrap - 1);
            codes[i] = signed && code >= wrap / 2 ? code - wrap : code;
        }

        return codes;
    }
}
