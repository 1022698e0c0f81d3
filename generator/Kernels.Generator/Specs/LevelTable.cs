using Kernels.Generator.Mathematics;

namespace Kernels.Generator.Specs;

/// <summary>Levels as integers times a power of two, so that sums of their products with integers are exact (docs/decisions/0023).</summary>
/// <param name="Integers">The integer of each code; beyond the last code, 0.</param>
/// <param name="Unit">The power of two.</param>
/// <param name="Digits">The digits to base 128 that the integers have, of which the uppermost has the sign: 1 or 2.</param>
internal sealed record LevelTable(EquatableArray<int> Integers, float Unit, int Digits)
{
    /// <summary>The most codes: those of 4 bits.</summary>
    public const int Entries = 16;

    /// <summary>A digit's bits: bytes from 0 to 127 are what all machines multiply.</summary>
    public const int DigitBits = 7;

    /// <summary>The most elements of a group whose sum of integers of two digits, times the codes of activations, is below 2^31.</summary>
    public const int LargestGroupOfTwoDigits = 1024;

    /// <summary>The levels by ascending codes as a table; null where there are too many, or all are next to nothing.</summary>
    /// <remarks>What two digits do not hold is rounded to the nearest that they do: by at most an 8128th (64 · 127) of the largest magnitude.</remarks>
    public static LevelTable? Of(IReadOnlyList<float> levels)
    {
        var largest = levels.Max(Math.Abs);
        if (levels.Count > Entries || largest < PowersOfTwo.Of(-100)) return null;

        // The largest unit first: in smaller ones the integers are only larger. They are below 2^7 with all of these.
        var exponent = PowersOfTwo.Exponent(largest);
        for (var unit = exponent; unit > exponent - DigitBits; unit--)
        {
            var exact = In(unit, levels, digits: 1);
            if (exact.IsOf(levels) && exact.Fits) return exact;
        }

        // The smallest unit first: one with larger integers is nearer to the levels.
        for (var unit = exponent - (2 * DigitBits) + 1; ; unit++)
        {
            var rounded = In(unit, levels, digits: 2);
            if (rounded.Fits) return rounded;
        }
    }

    /// <summary>A digit of every integer, 0 being the uppermost: that has the sign, the others are from 0 to 127.</summary>
    public IReadOnlyList<int> Digit(int place)
    {
        var numbers = Integers.Select(integer => integer >> (DigitBits * (Digits - 1 - place)));
        return [.. place == 0 ? numbers : numbers.Select(number => number & 127)];
    }

    private static LevelTable In(int exponent, IReadOnlyList<float> levels, int digits)
    {
        var unit = PowersOfTwo.Of(exponent);
        var integers = levels.Select(level => (int)Math.Round((double)level / unit)); // ties to even
        return new LevelTable(integers.Concat(new int[Entries - levels.Count]).ToImmutableArray(), unit, digits);
    }

    private bool IsOf(IReadOnlyList<float> levels) => levels.Select((level, code) => (double)level == (double)Integers[code] * Unit).All(isExact => isExact);

    /// <summary>Whether no uppermost digit, and no difference of two, is above 127.</summary>
    private bool Fits => Math.Max(Integers.Max(Math.Abs), Integers.Max() - Integers.Min()) <= 127 << (DigitBits * (Digits - 1));
}
