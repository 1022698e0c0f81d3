namespace Kernels.PtxEmulator.Tests.Support;

/// <summary>Between values and the bits in registers.</summary>
internal static class Bits
{
    public static float Single(ulong bits) => BitConverter.UInt32BitsToSingle((uint)bits);

    public static double Double(ulong bits) => BitConverter.UInt64BitsToDouble(bits);

    /// <summary>The bits of a result, with NVIDIA's one NaN.</summary>
    public static ulong Of(float value) => float.IsNaN(value) ? 0x7FFF_FFFF : BitConverter.SingleToUInt32Bits(value);

    public static ulong Of(double value) =>
        double.IsNaN(value) ? 0x7FF8_0000_0000_0000 : BitConverter.DoubleToUInt64Bits(value);
}
