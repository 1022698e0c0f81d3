using Kernels.Generator.Types;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.Specs.Shifts;

/// <summary>The smallest number of each group, as memory holds it: what code 0 stands for.</summary>
internal sealed class Minimum() : GroupShift(ScaleStatistic.RangeAboveMinimum, "minima", "minimum", "minimum", "the number that code 0 stands for", ElementTypes.Numbers)
{
    public override ScalarExpression Rule(ElementType type, ScalarExpression smallest, ScalarExpression? reciprocal, PositionRange positions)
    {
        if (type == ElementType.Float) return smallest;

        var minimum = Of(ScalarOperator.Minimum, Of(ScalarOperator.Maximum, smallest, Number(-type.Largest())), Number(type.Largest()));
        return Stored(type, minimum);
    }

    /// <remarks>What is stored may have been rounded above the largest number.</remarks>
    public override ScalarExpression Range(ScalarExpression smallest, ScalarExpression largest, ScalarExpression? shift) =>
        Of(ScalarOperator.Maximum, Of(ScalarOperator.Subtract, largest, shift!), Number(0));

    public override ScalarExpression Shifted(ScalarExpression number, ScalarExpression shift) => Of(ScalarOperator.Subtract, number, shift);

    public override ScalarExpression OfLevel(ScalarExpression level, ScalarExpression scale, ScalarExpression shift) => Of(ScalarOperator.FusedMultiplyAdd, level, scale, shift);

    public override ScalarExpression Added(ScalarExpression sum, ScalarExpression activations, ScalarExpression shift) => Of(ScalarOperator.FusedMultiplyAdd, activations, shift, sum);
}
