using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.CompilerServices;

/// <content>Memory of 16 and 8 bits an element, of which lanes are 32-bit integers.</content>
public static partial class Lanes
{
    /// <summary>Four 16-bit integers, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> LoadUInt16Vector128(ref ushort source, nuint offset)
    {
        ulong four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref source, offset)));
        return Vector128.WidenLower(Vector128.CreateScalar(four).AsUInt16()).AsInt32();
    }

    /// <summary>Eight 16-bit integers, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadUInt16Vector256(ref ushort source, nuint offset)
    {
        var eight = Vector128.LoadUnsafe(ref source, offset);
        return Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(eight)
            : Vector256.Create(Vector128.WidenLower(eight), Vector128.WidenUpper(eight)).AsInt32();
    }

    /// <summary>Sixteen 16-bit integers, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadUInt16Vector512(ref ushort source, nuint offset)
    {
        var sixteen = Vector256.LoadUnsafe(ref source, offset);
        return Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(sixteen)
            : Vector512.Create(Vector256.WidenLower(sixteen), Vector256.WidenUpper(sixteen)).AsInt32();
    }

    /// <summary>Stores the low halves of four lanes, which are below 2^16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreUInt16(Vector128<int> x, ref ushort destination, nuint offset) => Unsafe.WriteUnaligned(
        ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref destination, offset)),
        Vector128.Narrow(x.AsUInt32(), x.AsUInt32()).AsUInt64().ToScalar());

    /// <summary>Stores the low halves of eight lanes, which are below 2^16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreUInt16(Vector256<int> x, ref ushort destination, nuint offset) =>
        Vector128.Narrow(x.GetLower().AsUInt32(), x.GetUpper().AsUInt32()).StoreUnsafe(ref destination, offset);

    /// <summary>Stores the low halves of sixteen lanes, which are below 2^16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreUInt16(Vector512<int> x, ref ushort destination, nuint offset)
    {
        if (Avx512F.IsSupported) Avx512F.ConvertToVector256UInt16(x).StoreUnsafe(ref destination, offset);
        else Vector256.Narrow(x.GetLower().AsUInt32(), x.GetUpper().AsUInt32()).StoreUnsafe(ref destination, offset);
    }

    /// <summary>Four bytes, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> LoadByteVector128(ref byte source, nuint offset)
    {
        Vector128<byte> four = Vector128.CreateScalar(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, offset))).AsByte();
        return Vector128.WidenLower(Vector128.WidenLower(four)).AsInt32();
    }

    /// <summary>Eight bytes, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LoadByteVector256(ref byte source, nuint offset)
    {
        Vector128<byte> eight = Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, offset))).AsByte();
        if (Avx2.IsSupported) return Avx2.ConvertToVector256Int32(eight);
        var wide = Vector128.WidenLower(eight);
        return Vector256.Create(Vector128.WidenLower(wide), Vector128.WidenUpper(wide)).AsInt32();
    }

    /// <summary>Sixteen bytes, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadByteVector512(ref byte source, nuint offset)
    {
        var sixteen = Vector128.LoadUnsafe(ref source, offset);
        if (Avx512F.IsSupported) return Avx512F.ConvertToVector512Int32(sixteen);
        (Vector128<ushort> lower, Vector128<ushort> upper) = (Vector128.WidenLower(sixteen), Vector128.WidenUpper(sixteen));
        return Vector512.Create(
            Vector256.Create(Vector128.WidenLower(lower), Vector128.WidenUpper(lower)),
            Vector256.Create(Vector128.WidenLower(upper), Vector128.WidenUpper(upper))).AsInt32();
    }

    /// <summary>Stores the low bytes of four lanes, which are below 2^8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreByte(Vector128<int> x, ref byte destination, nuint offset)
    {
        var four = Vector128.Narrow(x.AsUInt32(), x.AsUInt32());
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, offset), Vector128.Narrow(four, four).AsUInt32().ToScalar());
    }

    /// <summary>Stores the low bytes of eight lanes, which are below 2^8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreByte(Vector256<int> x, ref byte destination, nuint offset)
    {
        var eight = Vector128.Narrow(x.GetLower().AsUInt32(), x.GetUpper().AsUInt32());
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, offset), Vector128.Narrow(eight, eight).AsUInt64().ToScalar());
    }

    /// <summary>Stores the low bytes of sixteen lanes, which are below 2^8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreByte(Vector512<int> x, ref byte destination, nuint offset)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.ConvertToVector128Byte(x).StoreUnsafe(ref destination, offset);
            return;
        }

        var sixteen = Vector256.Narrow(x.GetLower().AsUInt32(), x.GetUpper().AsUInt32());
        Vector128.Narrow(sixteen.GetLower(), sixteen.GetUpper()).StoreUnsafe(ref destination, offset);
    }
}
