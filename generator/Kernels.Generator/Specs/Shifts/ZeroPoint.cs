using Kernels.Generator.Types;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.Specs.Shifts;

/// <summary>The code of each group that stands for 0, which lies in the range of the group's numbers.</summary>
internal sealed class ZeroPoint() : GroupShift(ScaleStatistic.Range, "zeroPoints", "zeroPoint", "zero point", "the code that stands for 0", ElementType.Byte)
{
    public override ScalarExpression Rule(ElementType type, ScalarExpression smallest, ScalarExpression? reciprocal, PositionRange positions)
    {
        var zero = Of(ScalarOperator.Multiply, Of(ScalarOperator.Subtract, Number(0), smallest), reciprocal!);
        return Of(ScalarOperator.Minimum, Of(ScalarOperator.Maximum, zero, Number(positions.Lowest)), Number(positions.Highest));
    }

    public override ScalarExpression Range(ScalarExpression smallest, ScalarExpression largest, ScalarExpression? shift) => Of(ScalarOperator.Subtract, largest, smallest);

    public override ScalarExpression Position(float position, ScalarExpression shift) => Of(ScalarOperator.Subtract, Number(position), Of(ScalarOperator.FromInteger, shift));

    public override ScalarExpression Code(ScalarExpression code, ScalarExpression shift) => Of(ScalarOperator.Add, code, shift);

    public override ScalarExpression Unshifted(ScalarExpression code, ScalarExpression shift) => Of(ScalarOperator.Subtract, code, shift);

    public override ScalarExpression Initial(ScalarExpression activations, ScalarExpression shift) =>
        Of(ScalarOperator.Subtract, Integer(0), Of(ScalarOperator.Multiply, activations, shift));
}
