using System.Runtime.InteropServices;
using Kernels.Generator.Specs;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>Numbers as the bytes of an operand, and back.</summary>
internal static class OperandBytes
{
    public static float[] ToFloats(byte[] bytes, ScalarKind scalar) => scalar == ScalarKind.Half
        ? HalfBits.Widen(MemoryMarshal.Cast<byte, Half>(bytes))
        : MemoryMarshal.Cast<byte, float>(bytes).ToArray();

    /// <summary>Rounds to nearest even where the operand is binary16.</summary>
    public static byte[] FromFloats(float[] values, ScalarKind scalar) => scalar == ScalarKind.Half
        ? MemoryMarshal.AsBytes<Half>(HalfBits.Narrow(values)).ToArray()
        : MemoryMarshal.AsBytes<float>(values).ToArray();
}
