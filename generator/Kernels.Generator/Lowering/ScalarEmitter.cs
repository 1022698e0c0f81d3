using Kernels.Generator.Specs;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>Emits scalar expressions on the lanes.</summary>
/// <param name="builder">Where to.</param>
/// <param name="parameter">What the expression's parameters are.</param>
/// <param name="memoryOf">Where the tables are that the expression reads.</param>
/// <param name="lookupEntries">The entries of tables that registers hold.</param>
internal sealed class ScalarEmitter(TileBuilder builder, Func<int, Value> parameter, Func<NumberTable, MemoryObject>? memoryOf = null, int lookupEntries = 0)
{
    public Value Emit(ScalarExpression expression) => Emit(expression, []);

    /// <param name="expression">The expression.</param>
    /// <param name="steps">The values of the steps before it, where it is one of a sequence.</param>
    private Value Emit(ScalarExpression expression, IReadOnlyList<Value> steps)
    {
        switch (expression)
        {
            case ScalarExpression.NumberLiteral number:
                return builder.Constant(number.Value);
            case ScalarExpression.IntegerLiteral integer:
                return builder.Constant(integer.Value);
            case ScalarExpression.Parameter own:
                return parameter(own.Index);
            case ScalarExpression.Step step:
                return steps[step.Index];
            case ScalarExpression.StoredNumber stored:
                return NarrowNumbers.Rounded(builder, stored.Type, Emit(stored.Argument, steps));
            case ScalarExpression.TableEntry entry:
                return builder.Load(new Address(memoryOf!(entry.Table), entry.Table.Type, null, LaneMap.Broadcast(builder.LaneBits), 0, Emit(entry.Place, steps)));
            case ScalarExpression.TwoWays ways:
                return Emit(ways.Entries <= lookupEntries ? ways.LookedUp : ways.Computed, steps);
            case ScalarExpression.Sequence sequence:
                var values = new List<Value>();
                foreach (var next in sequence.Steps) values.Add(Emit(next, values));
                return values[values.Count - 1];
            case ScalarExpression.Application application:
                return Apply(application.Kind, [.. application.Arguments.Select(argument => Emit(argument, steps))]);
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
        ScalarOperator.SquareRoot => builder.Apply(Opcode.SquareRoot, x[0]),
        ScalarOperator.FusedMultiplyAdd => builder.Apply(Opcode.FusedMultiplyAdd, x[0], x[1], x[2]),
        ScalarOperator.Minimum => builder.Apply(Opcode.Minimum, x[0], x[1]),
        ScalarOperator.Maximum => builder.Apply(Opcode.Maximum, x[0], x[1]),
        ScalarOperator.And or ScalarOperator.Both => builder.And(x[0], x[1]),
        ScalarOperator.Or or ScalarOperator.Either => builder.Or(x[0], x[1]),
        ScalarOperator.ExclusiveOr => builder.Xor(x[0], x[1]),
        ScalarOperator.ShiftLeft => builder.ShiftLeft(x[0], x[1]),
        ScalarOperator.ShiftRight => builder.Apply(Opcode.ShiftRightLogical, x[0], x[1]),
        ScalarOperator.ShiftRightArithmetic => builder.Apply(Opcode.ShiftRightArithmetic, x[0], x[1]),
        ScalarOperator.HasBits => builder.Apply(Opcode.NotEqual, builder.And(x[0], x[1]), builder.Constant(0)),
        ScalarOperator.GreaterOrEqual or ScalarOperator.IntegerGreaterOrEqual => builder.Apply(Opcode.GreaterOrEqual, x[0], x[1]),
        ScalarOperator.Greater => builder.Apply(Opcode.Less, x[1], x[0]),
        ScalarOperator.Equal => builder.Apply(Opcode.Equal, x[0], x[1]),
        ScalarOperator.Choose => builder.Select(x[0], x[1], x[2]),
        ScalarOperator.ToBits => builder.Apply(Opcode.FloatToBits, x[0]),
        ScalarOperator.FromBits => builder.Apply(Opcode.BitsToFloat, x[0]),
        ScalarOperator.MagnitudeBits => builder.And(builder.Apply(Opcode.FloatToBits, x[0]), builder.Constant(int.MaxValue)),
        ScalarOperator.RoundToInteger => builder.Apply(Opcode.RoundToInt, x[0]),
        ScalarOperator.FromInteger => builder.Apply(Opcode.IntToFloat, x[0]),
        _ => throw new InvalidOperationException($"No lowering for {kind}."),
    };
}
