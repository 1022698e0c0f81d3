using System;
using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using static Kernels.Generator.RowPrograms.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>Butterflies within blocks, one scale per group, and the rounded, clamped codes (the rule of docs/numerics.md).</summary>
internal static class RotateQuantizeRows
{
    private const int InfinityBits = 0x7F800000;
    private const float LargestHalf = 65504;

    public static RowProgram Compile(RotateQuantizeSpec spec)
    {
        var groupBits = PowersOfTwo.Log2(spec.GroupSize);
        var rotationBits = PowersOfTwo.Log2(spec.Rotation);
        var operands = new RowOperands(spec.Method, groupBits, spec.Format.StorageBits);
        var rows = new RowBuilder();

        var u = rows.Load(operands[OperandRole.Source]);
        if (spec.Signs is { Before: true } before) u = rows.Signs(u, before.Seed);
        u = rows.Butterflies(u, rotationBits);
        if (spec.Signs is { Before: false } after) u = rows.Signs(u, after.Seed);

        var magnitude = rows.MaximumMagnitude(u, groupBits);
        var group = Group(rows, spec, magnitude, operands[OperandRole.Scales].Storage);
        rows.Store(group.Scale, operands[OperandRole.Scales]);

        var code = Of(ScalarOperator.Multiply, Input(u), Input(group.Reciprocal));
        if (spec.Format.Offset != 0) code = Of(ScalarOperator.Add, code, Number(spec.Format.Offset));
        code = Of(ScalarOperator.Maximum, code, Input(group.Minimum));
        code = Of(ScalarOperator.Minimum, code, Input(group.Maximum));
        rows.Store(rows.Map(RowElement.Integer, 0, Of(ScalarOperator.RoundToInteger, code)), operands[OperandRole.Codes]);

        var blockBits = Math.Max(groupBits, rotationBits);
        return rows.Build(spec.RowLength >> blockBits, blockBits, operands.All);
    }

    /// <summary>What the elements of a group share.</summary>
    /// <remarks>
    /// A group without a usable scale gets the zero code by clamping to it from both sides, which also disposes of NaN:
    /// the elements need no test of their own.
    /// </remarks>
    private static GroupValues Group(RowBuilder rows, RotateQuantizeSpec spec, RowValue magnitude, RowStorage storage)
    {
        var bits = magnitude.LowBit;
        RowValue Define(ScalarExpression expression) => rows.Map(RowElement.Number, bits, expression);

        var c = Number(PowersOfTwo.InverseSquareRoot(spec.Rotation));
        var exact = Of(ScalarOperator.Divide, Of(ScalarOperator.Multiply, Of(ScalarOperator.FromBits, Input(magnitude)), c), Number(spec.Format.Largest));
        var stored = exact;
        if (storage == RowStorage.Half) stored = Of(ScalarOperator.ThroughHalf, Of(ScalarOperator.Minimum, exact, Number(LargestHalf)));
        else if (spec.Format.Largest < 1) stored = Of(ScalarOperator.Minimum, exact, Number(float.MaxValue));

        var notFinite = Of(ScalarOperator.IntegerGreaterOrEqual, Input(magnitude), Integer(InfinityBits));
        var reciprocal = Of(ScalarOperator.Divide, c, stored);
        var unusable = Of(ScalarOperator.IntegerGreaterOrEqual, Of(ScalarOperator.ToBits, reciprocal), Integer(InfinityBits));
        var zeroed = Of(ScalarOperator.Either, notFinite, unusable);
        var zeroCode = Number(spec.Format.ZeroCode);

        var finiteScale = Of(ScalarOperator.Choose, unusable, Number(0), stored);
        return new GroupValues(
            Scale: Define(Of(ScalarOperator.Choose, notFinite, Of(ScalarOperator.FromBits, Integer(0x7FC00000)), finiteScale)),
            Reciprocal: Define(Of(ScalarOperator.Choose, zeroed, Number(0), reciprocal)),
            Minimum: Define(Of(ScalarOperator.Choose, zeroed, zeroCode, Number(spec.Format.Minimum))),
            Maximum: Define(Of(ScalarOperator.Choose, zeroed, zeroCode, Number(spec.Format.Maximum))));
    }

    private sealed record GroupValues(RowValue Scale, RowValue Reciprocal, RowValue Minimum, RowValue Maximum);
}
