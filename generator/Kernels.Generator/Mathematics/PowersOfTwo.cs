namespace Kernels.Generator.Mathematics;

/// <summary>Powers of two.</summary>
internal static class PowersOfTwo
{
    /// <summary>The exponent of a power of two.</summary>
    public static int Log2(int value)
    {
        var bits = 0;
        while (1 << bits < value) bits++;
        return 1 << bits == value ? bits : throw new ArgumentOutOfRangeException(nameof(value), value, "Not a power of two.");
    }

    /// <summary>The exponent of the power of two below a positive normal number.</summary>
    public static int Exponent(float value) => (BitConverter.ToInt32(BitConverter.GetBytes(value), 0) >> 23) - 127;

    /// <summary>2^exponent, of a normal number.</summary>
    public static float Of(int exponent) => BitConverter.ToSingle(BitConverter.GetBytes((exponent + 127) << 23), 0);
}
