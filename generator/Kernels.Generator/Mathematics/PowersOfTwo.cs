namespace Kernels.Generator.Mathematics;

/// <summary>Powers of two and the constants of an orthonormal transform.</summary>
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

    /// <summary>1/√n of n = 2^exponent, correctly rounded to binary32: a power of two, or one of them times fp32(1/√2) = 0x3F3504F3.</summary>
    public static float InverseSquareRootOf(int exponent) => (float)(1 / Math.Sqrt(1L << exponent));
}
