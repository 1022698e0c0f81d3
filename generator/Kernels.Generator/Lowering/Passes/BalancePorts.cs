using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Passes;

/// <summary>
/// Turns every other difference of a run into a multiply-add by −1, which rounds alike: machines that add and multiply-add on
/// different ports then use both.
/// </summary>
internal sealed class BalancePorts(TileProgram program) : TileRewriter(program)
{
    private bool next;
    private Value? minusOne;

    public static TileProgram Run(TileProgram program, TargetDescription target) =>
        target.BalancesPorts ? new BalancePorts(program).Run() : program;

    protected override void Rewrite(Operation operation)
    {
        if (operation is { Opcode: Opcode.Subtract, Result.Type: ValueType.F32 } difference)
        {
            next = !next;
            if (next)
            {
                Replace(difference.Result, Builder.UnitMultiplyAdd(Map(difference.Inputs[1]), minusOne ??= MinusOne(), Map(difference.Inputs[0])));
                return;
            }
        }

        base.Rewrite(operation);
    }

    private Value MinusOne()
    {
        var result = Builder.NewValue(ValueType.F32).Named("minusOne");
        Builder.Hoist(new Constant(result, Binary32.ToBits(-1)));
        return result;
    }
}
