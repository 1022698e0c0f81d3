using System;
using System.Linq;
using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using static Kernels.Generator.RowPrograms.RowExpression;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>Butterflies within blocks, one scale per group, and the rounded, clamped codes (the rule of docs/numerics.md).</summary>
internal static class RotateQuantizeRows
{
    private const int InfinityBits = 0x7F800000;

    public static RowProgram Compile(RotateQuantizeSpec spec)
    {
        var groupBits = PowersOfTwo.Log2(spec.Encoding.GroupSize);
        var rotationBits = PowersOfTwo.Log2(spec.Encoding.Rotation);
        var operands = new RowOperands(spec.Method, groupBits, spec.Encoding.Format.StorageBits);
        var rows = new RowBuilder();

        var u = rows.Load(operands[OperandRole.Source]);
        u = rows.ByChannels(u, operands, OperandRole.ChannelScales, ScalarOperator.Multiply);
        if (spec.Encoding.Signs is { Before: true } before) u = rows.Signs(u, before.Seed);
        u = rows.Butterflies(u, rotationBits);
        if (spec.Encoding.Signs is { Before: false } after) u = rows.Signs(u, after.Seed);

        var group = Group(rows, spec, Statistic(rows, spec, u, groupBits), operands[OperandRole.Scales].Element);
        rows.Store(group.Scale, operands[OperandRole.Scales]);

        // In units of the scale, and computed once where the format reads it often.
        var scaled = Of(ScalarOperator.Multiply, Input(u), Input(group.Reciprocal));
        if (spec.Encoding.Format.Encode.Parameters.Count() > 1) scaled = Input(rows.Map(RowElement.Number, 0, scaled));
        var code = spec.Encoding.Format.Encode.With(_ => scaled);
        code = Of(ScalarOperator.Maximum, code, Input(group.Minimum));
        code = Of(ScalarOperator.Minimum, code, Input(group.Maximum));
        var rounded = rows.Map(RowElement.Integer, 0, Of(ScalarOperator.RoundToInteger, code));
        rows.Store(rounded, operands[OperandRole.Codes]);
        if (operands.Has(OperandRole.CodeSums)) rows.Store(rows.Reduce(ReductionKind.Sum, rounded, groupBits), operands[OperandRole.CodeSums]);

        var blockBits = Math.Max(groupBits, rotationBits);
        return rows.Build(spec.Encoding.RowLength >> blockBits, blockBits, operands.All);
    }

    /// <summary>The number that a group's scale is made of, and its bits without the sign.</summary>
    private static GroupStatistic Statistic(RowBuilder rows, RotateQuantizeSpec spec, RowValue u, int groupBits)
    {
        if (spec.Encoding.Format.Statistic == ScaleStatistic.LargestMagnitude)
        {
            var bits = Input(rows.Reduce(ReductionKind.MaximumMagnitude, u, groupBits));
            return new GroupStatistic(Of(ScalarOperator.FromBits, bits), bits, groupBits);
        }

        // The group's size is a power of two, so that its reciprocal is exact and the product is the quotient.
        var sum = rows.Reduce(ReductionKind.SumOfMagnitudes, u, groupBits);
        var mean = Of(ScalarOperator.Multiply, Input(sum), Number(1f / spec.Encoding.GroupSize));
        return new GroupStatistic(mean, Of(ScalarOperator.MagnitudeBits, mean), groupBits);
    }

    /// <summary>What the elements of a group share.</summary>
    /// <remarks>
    /// A group without a usable scale gets the zero code by clamping to it from both sides, which also disposes of NaN:
    /// the elements need no test of their own.
    /// </remarks>
    private static GroupValues Group(RowBuilder rows, RotateQuantizeSpec spec, GroupStatistic statistic, ElementType storage)
    {
        RowValue Define(ScalarExpression expression) => rows.Map(RowElement.Number, statistic.GroupBits, expression);

        var c = Number(PowersOfTwo.InverseSquareRoot(spec.Encoding.Rotation));
        var exact = Of(ScalarOperator.Multiply, statistic.Value, c);
        if (spec.Encoding.Format.Largest != 1) exact = Of(ScalarOperator.Divide, exact, Number(spec.Encoding.Format.Largest));
        var stored = exact;
        if (storage != ElementType.Float || spec.Encoding.Format.Largest < 1) stored = Of(ScalarOperator.Minimum, exact, Number(storage.Largest()));
        if (storage != ElementType.Float) stored = Stored(storage, stored);

        var notFinite = Of(ScalarOperator.IntegerGreaterOrEqual, statistic.MagnitudeBits, Integer(InfinityBits));
        var reciprocal = Of(ScalarOperator.Divide, c, stored);
        var unusable = Of(ScalarOperator.IntegerGreaterOrEqual, Of(ScalarOperator.ToBits, reciprocal), Integer(InfinityBits));
        var zeroed = Of(ScalarOperator.Either, notFinite, unusable);
        var zeroCode = Number(spec.Encoding.Format.ZeroCode);

        var finiteScale = Of(ScalarOperator.Choose, unusable, Number(0), stored);
        return new GroupValues(
            Scale: Define(Of(ScalarOperator.Choose, notFinite, Of(ScalarOperator.FromBits, Integer(0x7FC00000)), finiteScale)),
            Reciprocal: Define(Of(ScalarOperator.Choose, zeroed, Number(0), reciprocal)),
            Minimum: Define(Of(ScalarOperator.Choose, zeroed, zeroCode, Number(spec.Encoding.Format.Minimum))),
            Maximum: Define(Of(ScalarOperator.Choose, zeroed, zeroCode, Number(spec.Encoding.Format.Maximum))));
    }

    private sealed record GroupStatistic(ScalarExpression Value, ScalarExpression MagnitudeBits, int GroupBits);

    private sealed record GroupValues(RowValue Scale, RowValue Reciprocal, RowValue Minimum, RowValue Maximum);
}
