namespace Kernels.Generator.Mathematics;

/// <summary>Powers of two.</summary>
internal static class PowersOfTwo
{
    public static bool Is(int value) => value > 0 && (value & (value - 1)) == 0;

    /// <summary>The largest that divides a number.</summary>
    public static int LargestDividing(int value) => value & -value;

    /// <summary>All within bounds that are powers of two themselves, ascending.</summary>
    public static IEnumerable<int> Between(int smallest, int largest)
    {
        for (var power = smallest; power <= largest; power *= 2) yield return power;
    }

    /// <summary>The exponent of a power of two.</summary>
    public static int Log2(int value)
    {
        var bits = 0;
        while (1 << bits < value) bits++;
        return 1 << bits == value ? bits : throw new ArgumentOutOfRangeException(nameof(value), value, "Not a power of two.");
    }

    /// <summary>The bits of an integer that is not below 0, without zeros above.</summary>
    public static int BitsOf(int value)
    {
        var bits = 0;
        while (value >> bits > 0) bits++;
        return bits;
    }

    /// <summary>The exponent of the power of two below a positive normal number.</summary>
    public static int Exponent(float value) => (BitConverter.ToInt32(BitConverter.GetBytes(value), 0) >> 23) - 127;

    /// <summary>2^exponent, of a normal number.</summary>
    public static float Of(int exponent) => BitConverter.ToSingle(BitConverter.GetBytes((exponent + 127) << 23), 0);
}
