using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.CompilerServices;

/// <content>Lookups in tables of sixteen bytes.</content>
public static partial class Lanes
{
    /// <summary>The bytes of a table of four words that the bytes of the indices, 0 to 15, number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LookupLiterals(int indices, int word0, int word1, int word2, int word3)
    {
        return Byte(indices) | (Byte(indices >> 8) << 8) | (Byte(indices >> 16) << 16) | (Byte(indices >> 24) << 24);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        int Byte(int index)
        {
            int low = (index & 4) == 0 ? word0 : word1, high = (index & 4) == 0 ? word2 : word3;
            return (((index & 8) == 0 ? low : high) >> ((index & 3) * 8)) & 0xFF;
        }
    }

    /// <summary>The bytes of a table that the bytes of the indices, 0 to 15, number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> LookupBytes(Vector128<int> table, Vector128<int> indices) => Vector128.Shuffle(table.AsByte(), indices.AsByte()).AsInt32();

    /// <summary>Within each four lanes, the bytes of a table that the bytes of the indices, 0 to 15, number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LookupBytes(Vector256<int> tables, Vector256<int> indices) => Avx2.IsSupported
        ? Avx2.Shuffle(tables.AsByte(), indices.AsByte()).AsInt32()
        : Vector256.Create(LookupBytes(tables.GetLower(), indices.GetLower()), LookupBytes(tables.GetUpper(), indices.GetUpper()));

    /// <summary>Within each four lanes, the bytes of a table that the bytes of the indices, 0 to 15, number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LookupBytes(Vector512<int> tables, Vector512<int> indices) => Avx512BW.IsSupported
        ? Avx512BW.Shuffle(tables.AsByte(), indices.AsByte()).AsInt32()
        : Vector512.Create(LookupBytes(tables.GetLower(), indices.GetLower()), LookupBytes(tables.GetUpper(), indices.GetUpper()));
}
