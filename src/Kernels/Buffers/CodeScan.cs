using System.Numerics;
using System.Runtime.InteropServices;

namespace Kernels;

/// <summary>Looks for codes outside of a format's range, which products do not expect: their sums are proved not to overflow.</summary>
internal static class CodeScan
{
    /// <summary>The index of the first field f with (f + bias) mod 2^bits above the largest; −1 without one.</summary>
    /// <param name="bytes">The fields, from the low bits of each byte up.</param>
    /// <param name="bits">The width of a field: 2, 4 or 8.</param>
    /// <param name="bias">What makes the smallest code 0, in two's complement too.</param>
    /// <param name="largest">The largest code above the smallest.</param>
    public static long FirstOutside(ReadOnlySpan<byte> bytes, int bits, int bias, int largest)
    {
        int mask = (1 << bits) - 1;
        if (largest == mask) return -1;

        ReadOnlySpan<Vector<byte>> vectors = MemoryMarshal.Cast<byte, Vector<byte>>(bytes);
        int clean = 0;
        while (clean < vectors.Length && !AnyOutside(vectors[clean], bits, bias, largest)) clean++;

        for (long index = (long)clean * Vector<byte>.Count * 8 / bits; index < (long)bytes.Length * 8 / bits; index++)
        {
            if (((Code(bytes, index, bits) + bias) & mask) > largest) return index;
        }

        return -1;
    }

    /// <summary>The bits of a field.</summary>
    public static int Code(ReadOnlySpan<byte> bytes, long index, int bits)
    {
        (long bytesBefore, long bitsBefore) = Math.DivRem(index * bits, 8);
        return (bytes[(int)bytesBefore] >> (int)bitsBefore) & ((1 << bits) - 1);
    }

    private static bool AnyOutside(Vector<byte> fields, int bits, int bias, int largest)
    {
        var mask = new Vector<byte>((byte)((1 << bits) - 1));
        var limit = new Vector<byte>((byte)largest);
        var add = new Vector<byte>((byte)bias);
        for (int shift = 0; shift < 8; shift += bits)
        {
            if (Vector.GreaterThanAny(((fields >>> shift) + add) & mask, limit)) return true;
        }

        return false;
    }
}
