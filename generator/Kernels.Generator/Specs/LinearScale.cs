using Kernels.Generator.Types;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.Specs;

/// <summary>Scales that are the statistic divided by the largest level, rounded to any type of numbers, whose largest finite number they do not exceed.</summary>
internal static class LinearScale
{
    public const int GroupSize = 128;

    public static ScaleSpec Of(ScaleStatistic statistic, float largest)
    {
        ImmutableArray<ScaleStorage> storages = [.. ElementTypes.Numbers.Select(type => new ScaleStorage(type, Rule(type, largest, statistic == ScaleStatistic.Extreme), HasZero: true))];
        return new ScaleSpec(statistic, largest, GroupSize, storages);
    }

    /// <summary>The scale, of the statistic.</summary>
    public static ScalarExpression Rule(ElementType type, float largest, bool isSigned = false)
    {
        ScalarExpression statistic = new Parameter(0);
        var scale = largest == 1 ? statistic : ScalarExpression.Of(ScalarOperator.Divide, statistic, Number(largest));
        var canExceed = type != ElementType.Float || Math.Abs(largest) < 1;
        if (canExceed) scale = ScalarExpression.Of(ScalarOperator.Minimum, scale, Number(type.Largest()));
        if (canExceed && isSigned) scale = ScalarExpression.Of(ScalarOperator.Maximum, scale, Number(-type.Largest()));
        return type == ElementType.Float ? scale : Stored(type, scale);
    }
}
