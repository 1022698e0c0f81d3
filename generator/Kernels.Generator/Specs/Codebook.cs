using Kernels.Generator.Types;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.Specs;

/// <summary>Levels of any numbers, ascending: a code is the place of the nearest one, of two the even place, or the greater one.</summary>
internal static class Codebook
{
    /// <summary>The levels that are as fast chosen one by one as read from memory.</summary>
    private const int Few = 4;

    public static ImmutableArray<CodeRounding> Roundings { get; } = [CodeRounding.HalfToEven, CodeRounding.HalfUp];

    public static FormatSpec Of(string displayName, IReadOnlyList<float> levels, ScaleStatistic statistic = ScaleStatistic.LargestMagnitude, CodeRounding rounding = CodeRounding.HalfToEven, float? largest = null)
    {
        var bits = 1;
        while (1 << bits < levels.Count) bits++;
        var field = FormatSpec.FieldOf(bits);
        var isUp = rounding == CodeRounding.HalfUp;
        var nearestToZero = Enumerable.Range(0, levels.Count).OrderBy(code => Math.Abs(levels[code])).ThenBy(code => isUp ? -code : code % 2).First();
        return new FormatSpec(
            displayName,
            field,
            Minimum: 0,
            Maximum: levels.Count - 1,
            nearestToZero,
            LinearScale.Of(statistic, largest ?? LargestOf(levels, statistic)),
            Encode: new Parameter(0),
            new PositionRange(levels[0], levels[levels.Count - 1], levels[nearestToZero]),
            Code: Bounds.Reached(new Parameter(0), [.. Enumerable.Range(1, levels.Count - 1).Select(code => LeastOf(code, levels, isUp))], levels[0], levels[levels.Count - 1]),
            levels.Count > Few ? Lookup(levels, bits, field) : EitherWay(1 << field, Lookup(levels, field, field), Decode(levels, field - 1)),
            Offset: null,
            LevelTable.Of(levels));
    }

    /// <summary>The level that a statistic stands for: that of largest magnitude, of two that are opposite the first where the sign counts; 1 for averages.</summary>
    private static float LargestOf(IReadOnlyList<float> levels, ScaleStatistic statistic) => statistic switch
    {
        ScaleStatistic.LargestMagnitude => levels.Max(Math.Abs),
        ScaleStatistic.Extreme => levels.OrderByDescending(Math.Abs).First(),
        _ => 1,
    };

    /// <summary>The least binary32 that is not nearer to the level before; halfway between two, that of the even code, or of this one.</summary>
    private static float LeastOf(int code, IReadOnlyList<float> levels, bool isUp)
    {
        var (sum, error) = ExactSum(levels[code - 1], levels[code]);
        var nearest = (float)(sum / 2);
        var difference = (2.0 * nearest) - sum;
        var side = difference != 0 ? difference : -error;
        return side > 0 || (side == 0 && (isUp || code % 2 == 0)) ? nearest : Binary32.Next(nearest);
    }

    /// <summary>A sum in binary64, and what rounding took from it (Knuth).</summary>
    private static (double Sum, double Error) ExactSum(double x, double y)
    {
        var sum = x + y;
        var added = sum - x;
        return (sum, (x - (sum - added)) + (y - added));
    }

    /// <summary>A level for every setting of the field's bits from <paramref name="bit"/> down; beyond the last, the last.</summary>
    private static ScalarExpression Decode(IReadOnlyList<float> levels, int bit, int first = 0)
    {
        if (bit < 0) return Number(levels[Math.Min(first, levels.Count - 1)]);
        var (clear, set) = (Decode(levels, bit - 1, first), Decode(levels, bit - 1, first | (1 << bit)));
        return clear.Equals(set) ? clear : ScalarExpression.Of(ScalarOperator.Choose, ScalarExpression.Of(ScalarOperator.HasBits, new Parameter(0), Integer(1 << bit)), set, clear);
    }

    /// <summary>The same of more than a few levels, by a table.</summary>
    private static ScalarExpression Lookup(IReadOnlyList<float> levels, int bits, int field)
    {
        ScalarExpression code = new Parameter(0);
        if (bits < field) code = ScalarExpression.Of(ScalarOperator.Minimum, code, Integer(levels.Count - 1));
        return Entry(NumberTable.Of("levels", Enumerable.Range(0, 1 << bits).Select(place => levels[Math.Min(place, levels.Count - 1)])), code);
    }
}
