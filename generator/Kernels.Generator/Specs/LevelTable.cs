using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Kernels.Generator.Mathematics;

namespace Kernels.Generator.Specs;

/// <summary>Levels that are integers within a span of 127, times a power of two, so that sums of their products with integers are exact.</summary>
/// <param name="Integers">The integer of each code; beyond the last code, 0.</param>
/// <param name="Unit">The power of two.</param>
internal sealed record LevelTable(EquatableArray<sbyte> Integers, float Unit)
{
    /// <summary>The most codes: those of 4 bits.</summary>
    public const int Entries = 16;

    /// <summary>The largest magnitude of an integer, and the most between two, so that what is multiplied is from 0 to it: what all machines take.</summary>
    private const int Span = 127;

    /// <summary>The levels by ascending codes as a table; null where they are none.</summary>
    public static LevelTable? Of(IReadOnlyList<float> levels)
    {
        var largest = levels.Max(Math.Abs);
        if (levels.Count > Entries || largest < PowersOfTwo.Of(-100)) return null;

        // The largest unit first: in smaller ones the integers are only larger. They are below 2^7 with all of these.
        for (var exponent = PowersOfTwo.Exponent(largest); exponent >= PowersOfTwo.Exponent(largest) - 6; exponent--)
        {
            var unit = PowersOfTwo.Of(exponent);
            var integers = levels.Select(level => level / unit).ToList();
            if (integers.All(integer => integer == Math.Floor(integer) && Math.Abs(integer) <= Span) && integers.Max() - integers.Min() <= Span)
            {
                return new LevelTable(integers.Select(integer => (sbyte)integer).Concat(new sbyte[Entries - levels.Count]).ToImmutableArray(), unit);
            }
        }

        return null;
    }
}
