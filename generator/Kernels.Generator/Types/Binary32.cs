namespace Kernels.Generator.Types;

/// <summary>The bits of a binary32 number, and back.</summary>
internal static class Binary32
{
    public static int ToBits(float value) => BitConverter.ToInt32(BitConverter.GetBytes(value), 0);

    public static float OfBits(int bits) => BitConverter.ToSingle(BitConverter.GetBytes(bits), 0);

    /// <summary>The next number above.</summary>
    public static float Next(float value) => value == 0 ? float.Epsilon : OfBits(ToBits(value) + (value > 0 ? 1 : -1));
}
