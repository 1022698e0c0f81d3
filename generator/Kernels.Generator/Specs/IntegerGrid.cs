using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.Specs;

/// <summary>Levels one apart: level = code − offset.</summary>
internal static class IntegerGrid
{
    public static FormatSpec Of(
        string displayName, int storageBits, int minimum, int maximum, float largest, float offset, int zeroCode, ScaleStatistic statistic = ScaleStatistic.LargestMagnitude)
    {
        ScalarExpression number = new Parameter(0), level = ScalarExpression.Of(ScalarOperator.FromInteger, new Parameter(0));
        return new FormatSpec(
            displayName,
            storageBits,
            minimum,
            maximum,
            zeroCode,
            LinearScale.Of(statistic, largest),
            Encode: offset == 0 ? number : ScalarExpression.Of(ScalarOperator.Add, number, Number(offset)),
            new PositionRange(minimum, maximum, zeroCode),
            Code: ScalarExpression.Of(ScalarOperator.RoundToInteger, number),
            Decode: offset == 0 ? level : ScalarExpression.Of(ScalarOperator.Subtract, level, Number(offset)),
            offset);
    }
}
