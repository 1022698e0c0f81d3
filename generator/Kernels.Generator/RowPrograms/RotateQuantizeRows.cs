using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using static Kernels.Generator.RowPrograms.RowExpression;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>The steps of the encoding, one scale per group, and the rounded, clamped codes (the rule of docs/numerics.md).</summary>
internal static class RotateQuantizeRows
{
    private const int InfinityBits = 0x7F800000;

    public static RowProgram Compile(RotateQuantizeSpec spec)
    {
        var groupBits = PowersOfTwo.Log2(spec.Encoding.GroupSize);
        var format = spec.Encoding.Format;
        var operands = new RowOperands(spec.Method, groupBits, format.StorageBits);
        var rows = new RowBuilder();

        var u = rows.Function(rows.Load(operands[OperandRole.Source]), spec.Prologue);
        u = PipelineRows.Apply(rows, u, spec.Encoding.Steps, operands);

        var storage = format.Scale.StoredAs(operands[OperandRole.Scales].Element);
        var group = Group(rows, spec.Encoding, Statistic(rows, spec.Encoding, u, groupBits), storage);
        rows.Store(group.Scale, operands[OperandRole.Scales]);
        if (group.ZeroPoint is { } zero) rows.Store(zero, operands[OperandRole.ZeroPoints]);

        // In units of the scale.
        var scaled = Of(ScalarOperator.Multiply, Input(u), Input(group.Reciprocal));
        var position = rows.Apply(format.Encode, scaled);
        position = Of(ScalarOperator.Maximum, position, Input(group.Lowest));
        position = Of(ScalarOperator.Minimum, position, Input(group.Highest));
        var code = rows.Map(RowElement.Integer, 0, rows.Apply(format.Code, position, group.ZeroPoint), "code");
        rows.Store(code, operands[OperandRole.Codes]);
        if (operands.Has(OperandRole.CodeSums)) rows.Store(rows.Reduce(ReductionKind.Sum, code, groupBits, "codeSum"), operands[OperandRole.CodeSums]);

        var blockBits = Math.Max(groupBits, PowersOfTwo.Log2(spec.Encoding.Rotation));
        return rows.Build(spec.Encoding.RowLength >> blockBits, blockBits, operands.All);
    }

    /// <summary>The number that a group's scale is made of, and its bits without the sign.</summary>
    private static GroupStatistic Statistic(RowBuilder rows, EncodingSpec encoding, RowValue u, int groupBits)
    {
        switch (encoding.Format.Scale.Statistic)
        {
            case ScaleStatistic.LargestMagnitude:
                var bits = Input(rows.Reduce(ReductionKind.MaximumMagnitude, u, groupBits, "largestBits"));
                return new GroupStatistic(Of(ScalarOperator.FromBits, bits), bits, groupBits);

            // The group's size is a power of two, so that its reciprocal is exact and the product is the quotient.
            case ScaleStatistic.MeanMagnitude:
                var sum = rows.Reduce(ReductionKind.SumOfMagnitudes, u, groupBits, "sum");
                var mean = Of(ScalarOperator.Multiply, Input(sum), Number(1f / encoding.GroupSize));
                return new GroupStatistic(mean, Of(ScalarOperator.MagnitudeBits, mean), groupBits);

            // The range does not see NaN; the largest magnitude does.
            case ScaleStatistic.Range:
                var smallest = Input(rows.Reduce(ReductionKind.SmallestOrZero, u, groupBits, "smallest"));
                var range = Of(ScalarOperator.Subtract, Input(rows.Reduce(ReductionKind.LargestOrZero, u, groupBits, "largest")), smallest);
                var magnitude = Input(rows.Reduce(ReductionKind.MaximumMagnitude, u, groupBits, "largestBits"));
                return new GroupStatistic(range, Of(ScalarOperator.Maximum, magnitude, Of(ScalarOperator.MagnitudeBits, range)), groupBits) { Smallest = smallest };

            default:
                throw new InvalidOperationException($"Nothing computes {encoding.Format.Scale.Statistic}.");
        }
    }

    /// <summary>What the elements of a group share.</summary>
    /// <remarks>
    /// A group without a usable scale gets the zero code by clamping to it from both sides, which also disposes of NaN:
    /// the elements need no test of their own.
    /// </remarks>
    private static GroupValues Group(RowBuilder rows, EncodingSpec encoding, GroupStatistic statistic, ScaleStorage storage)
    {
        RowValue Define(string name, ScalarExpression expression) => rows.Map(RowElement.Number, statistic.GroupBits, expression, name);

        var c = Number(PowersOfTwo.InverseSquareRoot(encoding.Rotation));
        var stored = storage.Rule.With(_ => Of(ScalarOperator.Multiply, statistic.Value, c));
        var notFinite = Of(ScalarOperator.IntegerGreaterOrEqual, statistic.MagnitudeBits, Integer(InfinityBits));
        var reciprocal = Of(ScalarOperator.Divide, c, stored);
        var (zeroed, finiteScale) = (notFinite, stored);
        RowValue? zeroPoint = null;
        if (storage.HasZero)
        {
            var unusable = Of(ScalarOperator.IntegerGreaterOrEqual, Of(ScalarOperator.ToBits, reciprocal), Integer(InfinityBits));
            zeroed = Of(ScalarOperator.Either, notFinite, unusable);
            finiteScale = Of(ScalarOperator.Choose, unusable, Number(0), stored);
        }

        var positions = encoding.Format.Positions;
        if (statistic.Smallest is { } smallest)
        {
            var zero = Of(ScalarOperator.Multiply, Of(ScalarOperator.Subtract, Number(0), smallest), reciprocal);
            zero = Of(ScalarOperator.Minimum, Of(ScalarOperator.Maximum, zero, Number(positions.Lowest)), Number(positions.Highest));
            zeroPoint = rows.Map(RowElement.Integer, statistic.GroupBits, Of(ScalarOperator.RoundToInteger, Of(ScalarOperator.Choose, zeroed, Number(positions.Zero), zero)), "zeroPoint");
        }

        ScalarExpression Position(float position) => zeroPoint is null
            ? Number(position)
            : Of(ScalarOperator.Subtract, Number(position), Of(ScalarOperator.FromInteger, Input(zeroPoint)));

        return new GroupValues(
            zeroPoint,
            Scale: Define("scale", Of(ScalarOperator.Choose, notFinite, Of(ScalarOperator.FromBits, Integer(0x7FC00000)), finiteScale)),
            Reciprocal: Define("reciprocal", Of(ScalarOperator.Choose, zeroed, Number(0), reciprocal)),
            Lowest: Define("lowest", Of(ScalarOperator.Choose, zeroed, Position(positions.Zero), Position(positions.Lowest))),
            Highest: Define("highest", Of(ScalarOperator.Choose, zeroed, Position(positions.Zero), Position(positions.Highest))));
    }

    private sealed record GroupStatistic(ScalarExpression Value, ScalarExpression MagnitudeBits, int GroupBits)
    {
        /// <summary>The smallest number, or 0, where the group has a zero point.</summary>
        public ScalarExpression? Smallest { get; init; }
    }

    private sealed record GroupValues(RowValue? ZeroPoint, RowValue Scale, RowValue Reciprocal, RowValue Lowest, RowValue Highest);
}
