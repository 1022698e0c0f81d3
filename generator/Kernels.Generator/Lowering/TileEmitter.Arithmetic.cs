using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <content>Butterflies and scalar expressions.</content>
internal sealed partial class TileEmitter
{
    private const int SignBit = int.MinValue;

    private Value[] Butterfly(Value[] x, int bit) =>
        Layout.InRegisters(bit) ? ButterflyOfRegisters(x, Layout.RegisterMask(bit)) : ButterflyOfLanes(x, Layout.LaneMask(bit));

    private Value[] ButterflyOfRegisters(Value[] x, int mask)
    {
        var result = new Value[x.Length];
        for (var low = 0; low < x.Length; low++)
        {
            if ((low & mask) != 0) continue;
            result[low] = builder.Add(x[low], x[low | mask]);
            result[low | mask] = builder.Subtract(x[low], x[low | mask]);
        }

        return result;
    }

    /// <summary>The lane with the bit clear gets x + y, the other one y − x = x·(−1) + y, for its own element x and its partner's y.</summary>
    private Value[] ButterflyOfLanes(Value[] x, int mask)
    {
        var bit = builder.And(builder.LaneIndex(), builder.Constant(mask));
        var sign = builder.ShiftLeft(bit, builder.Constant(31 - Log2(mask)));
        var factor = builder.Apply(Opcode.BitsToFloat, builder.Or(sign, builder.Constant(Bits.OfFloat(1))));
        return [.. x.Select(own => builder.UnitMultiplyAdd(own, factor, builder.Exchange(own, mask)))];
    }

    /// <param name="inputs">What the expression's parameters are.</param>
    private Value Evaluate(ScalarExpression expression, IReadOnlyList<RowValue> inputs, int register)
    {
        switch (expression)
        {
            case ScalarExpression.NumberLiteral number:
                return builder.Constant(number.Value);
            case ScalarExpression.IntegerLiteral integer:
                return builder.Constant(integer.Value);
            case ScalarExpression.Parameter parameter:
                return values[inputs.First(input => input.Id == parameter.Index)][register];
            case ScalarExpression.StoredNumber stored:
                return NarrowNumbers.Rounded(builder, stored.Type, Evaluate(stored.Argument, inputs, register));
            case ScalarExpression.Application application:
                var arguments = application.Arguments.Select(argument => Evaluate(argument, inputs, register)).ToArray();
                return Apply(application.Kind, arguments);
            default:
                throw new InvalidOperationException($"No lowering for {expression.GetType().Name}.");
        }
    }

    private Value Apply(ScalarOperator kind, IReadOnlyList<Value> x) => kind switch
    {
        ScalarOperator.Add => builder.Add(x[0], x[1]),
        ScalarOperator.Subtract => builder.Subtract(x[0], x[1]),
        ScalarOperator.Multiply => builder.Multiply(x[0], x[1]),
        ScalarOperator.Divide => builder.Apply(Opcode.Divide, x[0], x[1]),
        ScalarOperator.Minimum => builder.Apply(Opcode.Minimum, x[0], x[1]),
        ScalarOperator.Maximum => builder.Apply(Opcode.Maximum, x[0], x[1]),
        ScalarOperator.And => builder.And(x[0], x[1]),
        ScalarOperator.Or => builder.Or(x[0], x[1]),
        ScalarOperator.ShiftLeft => builder.ShiftLeft(x[0], x[1]),
        ScalarOperator.ShiftRight => builder.Apply(Opcode.ShiftRightLogical, x[0], x[1]),
        ScalarOperator.HasBits => builder.Apply(Opcode.NotEqual, builder.And(x[0], x[1]), builder.Constant(0)),
        ScalarOperator.GreaterOrEqual or ScalarOperator.IntegerGreaterOrEqual => builder.Apply(Opcode.GreaterOrEqual, x[0], x[1]),
        ScalarOperator.Either => builder.Or(x[0], x[1]),
        ScalarOperator.Choose => builder.Select(x[0], x[1], x[2]),
        ScalarOperator.ToBits => builder.Apply(Opcode.FloatToBits, x[0]),
        ScalarOperator.FromBits => builder.Apply(Opcode.BitsToFloat, x[0]),
        ScalarOperator.MagnitudeBits => Magnitude(x[0]),
        ScalarOperator.RoundToInteger => builder.Apply(Opcode.RoundToInt, x[0]),
        ScalarOperator.FromInteger => builder.Apply(Opcode.IntToFloat, x[0]),
        _ => throw new InvalidOperationException($"No lowering for {kind}."),
    };

    private static int Log2(int powerOfTwo) => Mathematics.PowersOfTwo.Log2(powerOfTwo);
}
