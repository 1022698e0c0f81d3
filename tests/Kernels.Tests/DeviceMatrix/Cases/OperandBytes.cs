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
        ElementType.E8M0 => E8M0.Widen(bytes),
        _ => MemoryMarshal.Cast<byte, float>(bytes).ToArray(),
    };

    /// <summary>Rounds to nearest even where the operand has 16 bits.</summary>
    public static byte[] FromFloats(float[] values, ElementType scalar) => scalar switch
    {
        ElementType.Half => MemoryMarshal.AsBytes<Half>(HalfBits.Narrow(values)).ToArray(),
        ElementType.BFloat16 => MemoryMarshal.AsBytes<BFloat16>(BFloat16Bits.Narrow(values)).ToArray(),
        ElementType.E8M0 => [.. values.Select(E8M0.FromSingle)],
        _ => MemoryMarshal.AsBytes<float>(values).ToArray(),
    };
}
