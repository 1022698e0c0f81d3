using System.Globalization;

namespace Kernels;

/// <summary>
/// A number of 16 bits with the range of <see cref="float"/> and 8 significant bits: the upper half of its bits ("brain floating point", as Intel's
/// document 338302 defines the type). Kernels read and write it; to compute, convert it to <see cref="float"/>, which is exact.
/// </summary>
/// <remarks>Two bytes in memory, as other libraries and later versions of .NET store the type, so that spans can be cast from one to the other.</remarks>
public readonly struct BFloat16 : IEquatable<BFloat16>, IComparable<BFloat16>, ISpanFormattable
{
    private const int DroppedBits = 16;
    private const ushort CanonicalNaN = 0x7FC0;

    private readonly ushort _bits;

    private BFloat16(ushort bits) => _bits = bits;

    /// <summary>The smallest positive number, 2^−133.</summary>
    public static BFloat16 Epsilon => new(1);

    /// <summary>The largest finite number, 3.3895314·10^38.</summary>
    public static BFloat16 MaxValue => new(0x7F7F);

    /// <summary>The smallest finite number, −3.3895314·10^38.</summary>
    public static BFloat16 MinValue => new(0xFF7F);

    /// <summary>Positive infinity.</summary>
    public static BFloat16 PositiveInfinity => new(0x7F80);

    /// <summary>Negative infinity.</summary>
    public static BFloat16 NegativeInfinity => new(0xFF80);

    /// <summary>The NaN that kernels and conversions write, of the bits 0x7FC0.</summary>
    public static BFloat16 NaN => new(CanonicalNaN);

    /// <summary>The nearest number, of two the one with an even last bit; beyond <see cref="MaxValue"/> by half a unit or more, infinity. NaN becomes <see cref="NaN"/>.</summary>
    /// <param name="value">The number to round.</param>
    public static explicit operator BFloat16(float value)
    {
        if (float.IsNaN(value)) return NaN;

        uint bits = BitConverter.SingleToUInt32Bits(value);
        uint isOdd = (bits >> DroppedBits) & 1;
        return new((ushort)((bits + 0x7FFF + isOdd) >> DroppedBits));
    }

    /// <summary>The same number; a NaN keeps its sign and payload.</summary>
    /// <param name="value">The number to widen.</param>
    public static implicit operator float(BFloat16 value) => BitConverter.UInt32BitsToSingle((uint)value._bits << DroppedBits);

    /// <summary>Whether two numbers are equal; NaN is equal to nothing, and −0 to 0.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator ==(BFloat16 left, BFloat16 right) => (float)left == (float)right;

    /// <summary>Whether two numbers differ; NaN differs from everything.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator !=(BFloat16 left, BFloat16 right) => (float)left != (float)right;

    /// <summary>Whether the first number is smaller; never with NaN.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator <(BFloat16 left, BFloat16 right) => (float)left < (float)right;

    /// <summary>Whether the first number is larger; never with NaN.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator >(BFloat16 left, BFloat16 right) => (float)left > (float)right;

    /// <summary>Whether the first number is smaller or equal; never with NaN.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator <=(BFloat16 left, BFloat16 right) => (float)left <= (float)right;

    /// <summary>Whether the first number is larger or equal; never with NaN.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator >=(BFloat16 left, BFloat16 right) => (float)left >= (float)right;

    /// <summary>The number of some bits, sign first.</summary>
    /// <param name="bits">The bits.</param>
    public static BFloat16 FromBits(ushort bits) => new(bits);

    /// <summary>The bits of a number, sign first.</summary>
    /// <param name="value">The number.</param>
    public static ushort ToBits(BFloat16 value) => value._bits;

    /// <summary>Whether a number is NaN.</summary>
    /// <param name="value">The number.</param>
    public static bool IsNaN(BFloat16 value) => float.IsNaN(value);

    /// <inheritdoc/>
    public int CompareTo(BFloat16 other) => ((float)this).CompareTo(other);

    /// <summary>Whether the other is the same number; NaN is the same as NaN, and −0 as 0.</summary>
    /// <param name="other">The other number.</param>
    public bool Equals(BFloat16 other) => ((float)this).Equals(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BFloat16 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((float)this).GetHashCode();

    /// <summary>The number as <see cref="float"/> writes it, in the current culture.</summary>
    public override string ToString() => ((float)this).ToString(CultureInfo.CurrentCulture);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ((float)this).ToString(format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => ((float)this).TryFormat(destination, out charsWritten, format, provider);
}
