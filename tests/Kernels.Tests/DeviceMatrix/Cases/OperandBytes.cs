using System.Runtime.InteropServices;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>Numbers as the bytes of an operand, and back.</summary>
internal static class OperandBytes
{
    public static float[] ToFloats(byte[] bytes, ElementType scalar) => scalar switch
    {
        ElementType.Half => HalfBits.Widen(MemoryMarshal.Cast<byte, Half>(bytes)),
        ElementType.BFloat16 => BFloat16Bits.Widen(MemoryMarshal.Cast<byte, BFloat16>(bytes)),
        _ when ScaleTypes.OfByte(scalar) is { } number => [.. bytes.Select(number)],
        _ => MemoryMarshal.Cast<byte, float>(bytes).ToArray(),
    };

    /// <summary>Rounds to nearest even where the operand has 16 bits.</summary>
    public static byte[] FromFloats(float[] values, ElementType scalar) => scalar switch
    {
        ElementType.Half => MemoryMarshal.AsBytes<Half>(HalfBits.Narrow(values)).ToArray(),
        ElementType.BFloat16 => MemoryMarshal.AsBytes<BFloat16>(BFloat16Bits.Narrow(values)).ToArray(),
        _ when ScaleTypes.ToByte(scalar) is { } code => [.. values.Select(code)],
        _ => MemoryMarshal.AsBytes<float>(values).ToArray(),
    };

    public static int[] ToIntegers(byte[] bytes) => MemoryMarshal.Cast<byte, int>(bytes).ToArray();

    public static byte[] FromIntegers(int[] values) => MemoryMarshal.AsBytes<int>(values).ToArray();
}
