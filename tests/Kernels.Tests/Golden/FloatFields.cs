using System.Buffers.Binary;
using Kernels.Generator.Types;

namespace Kernels.Tests.Golden;

/// <summary>The fields of a floating-point type, of which its bit patterns are put together.</summary>
internal sealed record FloatFields(int ExponentBits, int FractionBits)
{
    private static readonly FloatFields s_float = new(8, 23);

    private static readonly FloatFields s_half = new(5, 10);

    private static readonly FloatFields s_bfloat16 = new(8, 7);

    public int Bytes => (1 + ExponentBits + FractionBits) / 8;

    public uint Sign => 1u << (ExponentBits + FractionBits);

    public uint One => (uint)Bias << FractionBits;

    public uint Largest => Infinity - 1;

    public uint Infinity => ((1u << ExponentBits) - 1) << FractionBits;

    public uint CanonicalNaN => Infinity | (1u << (FractionBits - 1));

    private int Bias => (1 << (ExponentBits - 1)) - 1;

    public static FloatFields Of(ElementType scalar) => scalar switch
    {
        ElementType.Half => s_half,
        ElementType.BFloat16 => s_bfloat16,
        _ => s_float,
    };

    /// <summary>The bits of a number that the type has.</summary>
    public uint OfExact(float value)
    {
        if (value == 0) return float.IsNegative(value) ? Sign : 0;
        int exponent = Math.ILogB(value);
        uint fraction = (uint)Math.ScaleB(Math.Abs(value), FractionBits - exponent);
        return (value < 0 ? Sign : 0) | Magnitude(exponent, fraction);
    }

    public bool IsNaN(uint bits) => (bits & (Sign - 1)) > Infinity;

    /// <summary>
    /// A magnitude from 2^<paramref name="exponent"/> to less than twice that; below the type's range a subnormal, above it one of the largest binade.
    /// </summary>
    public uint Magnitude(int exponent, uint fraction) =>
        ((uint)Math.Clamp(exponent + Bias, 0, (1 << ExponentBits) - 2) << FractionBits) | (fraction & ((1u << FractionBits) - 1));

    public uint Read(ReadOnlySpan<byte> bytes) =>
        Bytes == sizeof(ushort) ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    public void Write(Span<byte> bytes, uint bits)
    {
        if (Bytes == sizeof(ushort)) BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)bits);
        else BinaryPrimitives.WriteUInt32LittleEndian(bytes, bits);
    }
}
