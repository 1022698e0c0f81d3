using Kernels.Generator.Specs.Shifts;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.Specs;

/// <summary>Levels one apart: level = code − offset.</summary>
internal static class IntegerGrid
{
    /// <summary>The most bits of a code whose level is looked up.</summary>
    private const int MostTableBits = 4;

    /// <summary>Where registers hold tables of so many entries, a lookup is one instruction instead of the three of a conversion.</summary>
    private const int LookupEntries = 32;

    public static ImmutableArray<CodeRounding> Roundings { get; } = [CodeRounding.HalfToEven, CodeRounding.HalfUp, CodeRounding.HalfAwayFromZero];

    public static FormatSpec Of(
        string displayName, int storageBits, int minimum, int maximum, float largest, float offset, int zeroCode,
        ScaleStatistic statistic = ScaleStatistic.LargestMagnitude, CodeRounding rounding = CodeRounding.HalfToEven)
    {
        var unbiased = Rounded(CodeRounding.HalfToEven, offset, new PositionRange(minimum, maximum, zeroCode));
        var (encode, positions, code) = Rounded(rounding, offset, new PositionRange(minimum, maximum, zeroCode));
        var level = ScalarExpression.Of(ScalarOperator.FromInteger, new Parameter(0));
        if (offset != 0) level = ScalarExpression.Of(ScalarOperator.Subtract, level, Number(offset));
        var hasZeroPoints = GroupShift.By(statistic) is { IsOfNumbers: false };
        return new FormatSpec(
            displayName,
            storageBits,
            minimum,
            maximum,
            zeroCode,
            LinearScale.Of(statistic, largest),
            encode,
            positions,
            code,
            Decode: storageBits <= MostTableBits && !hasZeroPoints ? EitherWay(LookupEntries, Entry(Levels(storageBits, minimum < 0, offset), new Parameter(0)), level) : level,
            offset)
        {
            Stochastic = new StochasticRule(unbiased.Encode, unbiased.Positions, StochasticRule.Rounded(new Parameter(0))),
        };
    }

    /// <summary>The levels of a field's settings, which are two's complement where there are negative codes.</summary>
    private static NumberTable Levels(int bits, bool isSigned, float offset)
    {
        var negative = isSigned ? 1 << (bits - 1) : int.MaxValue;
        return NumberTable.Of("levels", Enumerable.Range(0, 1 << bits).Select(code => (code < negative ? code : code - (1 << bits)) - offset));
    }

    /// <summary>How a number becomes a position, those that have codes, and the code of one.</summary>
    private static (ScalarExpression Encode, PositionRange Positions, ScalarExpression Code) Rounded(CodeRounding rounding, float offset, PositionRange codes)
    {
        ScalarExpression number = new Parameter(0);
        var nearest = ScalarExpression.Of(ScalarOperator.RoundToInteger, number);
        switch (rounding)
        {
            case CodeRounding.HalfToEven:
                return (offset == 0 ? number : ScalarExpression.Of(ScalarOperator.Add, number, Number(offset)), codes, nearest);

            case CodeRounding.HalfUp:
                var isAbove = ScalarExpression.Of(ScalarOperator.Greater, ScalarExpression.Of(ScalarOperator.FromInteger, nearest), number);
                return (ScalarExpression.Of(ScalarOperator.Add, number, Number(offset + 0.5f)), codes, ScalarExpression.Of(ScalarOperator.Subtract, nearest, One(isAbove)));

            // The offset, an integer, comes last: halves are those of the number.
            case CodeRounding.HalfAwayFromZero:
                var rest = ScalarExpression.Of(ScalarOperator.Subtract, number, ScalarExpression.Of(ScalarOperator.FromInteger, nearest));
                var code = ScalarExpression.Of(ScalarOperator.Add, nearest, One(IsHalf(0.5f, ScalarExpression.Of(ScalarOperator.Greater, number, Number(0)))));
                code = ScalarExpression.Of(ScalarOperator.Subtract, code, One(IsHalf(-0.5f, ScalarExpression.Of(ScalarOperator.Greater, Number(0), number))));
                if (offset != 0) code = ScalarExpression.Of(ScalarOperator.Add, code, Integer((int)offset));
                return (number, new PositionRange(codes.Lowest - offset, codes.Highest - offset, codes.Zero - offset), code);

                ScalarExpression IsHalf(float half, ScalarExpression isOnItsSide) =>
                    ScalarExpression.Of(ScalarOperator.Both, ScalarExpression.Of(ScalarOperator.Equal, rest, Number(half)), isOnItsSide);

            default:
                throw new InvalidOperationException($"No rule of codes for {rounding}.");
        }
    }

    private static ScalarExpression One(ScalarExpression condition) => ScalarExpression.Of(ScalarOperator.Choose, condition, Integer(1), Integer(0));
}
