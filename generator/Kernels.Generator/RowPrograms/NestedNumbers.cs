using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using static Kernels.Generator.RowPrograms.RowExpression;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>Numbers that groups have as codes, whose scale all groups of a block share.</summary>
/// <param name="Value">What a group has: the level of its code, times the scale.</param>
/// <param name="Code">The code.</param>
/// <param name="Outer">The scale, of each group the same as of others in its block.</param>
internal sealed record NestedNumbers(RowValue Value, RowValue Code, RowValue Outer)
{
    /// <summary>The nearest there are to numbers of groups; where one of a block is NaN, all are.</summary>
    /// <param name="rows">Where to.</param>
    /// <param name="encoding">The encoding.</param>
    /// <param name="numbers">The numbers, of which one that is not finite is the canonical NaN.</param>
    /// <param name="type">The type of the scale.</param>
    /// <param name="name">What the numbers are called.</param>
    public static NestedNumbers Nearest(RowBuilder rows, EncodingSpec encoding, RowValue numbers, ElementType type, string name)
    {
        var grid = encoding.Format.Scale.Nested!;
        var blockBits = PowersOfTwo.Log2(encoding.Format.Blocks!.Elements);
        var bits = Reduced(ReductionKind.MaximumMagnitude, OperandRole.NameOf("largest", name) + "Bits");
        var statistic = grid.Scale.IsSigned ? Extreme() : Of(ScalarOperator.FromBits, bits);
        var stored = grid.Scale.StoredAs(type).Rule.With(_ => statistic);

        // That of zeros is +0, whatever the sign of what it is divided by.
        if (grid.Scale.IsSigned) stored = Of(ScalarOperator.Add, stored, Number(0));
        var outer = rows.Map(RowElement.Number, numbers.LowBit, OrNaN(bits, stored), OperandRole.NameOf("outer", name));

        var reciprocal = rows.Map(RowElement.Number, numbers.LowBit, Of(ScalarOperator.Divide, Number(1), Input(outer)));
        var position = grid.Encode.With(_ => Of(ScalarOperator.Multiply, Input(numbers), Input(reciprocal)));
        position = Of(ScalarOperator.Minimum, Of(ScalarOperator.Maximum, position, Number(grid.Positions.Lowest)), Number(grid.Positions.Highest));
        var isUnusable = IsNotFinite(Of(ScalarOperator.MagnitudeBits, Input(reciprocal)));
        var code = rows.Map(RowElement.Integer, numbers.LowBit, Of(ScalarOperator.Choose, isUnusable, Integer(grid.ZeroCode), grid.Code.With(_ => position)), $"{name}Code");
        return new(rows.Map(RowElement.Number, numbers.LowBit, ValueOf(grid, code, outer), name), code, outer);

        ScalarExpression Reduced(ReductionKind kind, string reduced) => Input(rows.Reduce(kind, numbers, blockBits, reduced));

        ScalarExpression Extreme()
        {
            var (smallest, largest) = (Reduced(ReductionKind.SmallestOrZero, OperandRole.NameOf("smallest", name)), Reduced(ReductionKind.LargestOrZero, OperandRole.NameOf("largest", name)));
            return Of(ScalarOperator.Choose, Of(ScalarOperator.GreaterOrEqual, largest, Of(ScalarOperator.Subtract, Number(0), smallest)), largest, smallest);
        }
    }

    /// <summary>Those that blocks have.</summary>
    /// <param name="rows">Where to.</param>
    /// <param name="format">The format.</param>
    /// <param name="operands">The operands of what decodes.</param>
    /// <param name="role">What they are.</param>
    /// <param name="name">What they are called.</param>
    public static RowValue Load(RowBuilder rows, FormatSpec format, RowOperands operands, OperandRole role, string name)
    {
        var grid = format.Scale.Nested!;
        var code = rows.Load(operands[role], grid.IsSigned, $"{name}Code");
        var outer = rows.Load(operands[role.Outer!], name: OperandRole.NameOf("outer", name));
        return rows.Map(RowElement.Number, code.LowBit, ValueOf(grid, code, outer), name);
    }

    /// <summary>The number that a magnitude stands for, of what groups have beside scales.</summary>
    public static ScalarExpression Below(RowValue magnitude) => Of(ScalarOperator.Subtract, Number(0), Input(magnitude));

    private static ScalarExpression ValueOf(FormatSpec grid, RowValue code, RowValue outer) => Of(ScalarOperator.Multiply, grid.Decode.With(_ => Input(code)), Input(outer));
}
