using Kernels.Generator.Lowering.Passes;
using Kernels.Generator.TilePrograms;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>Turns the last difference of floats into a sum.</summary>
internal sealed class SpoiltSubtraction : TileRewriter
{
    private readonly Operation _victim;

    private SpoiltSubtraction(TileProgram program)
        : base(program) => _victim = program.Body.Flattened.Last(IsDifference);

    public static TileProgram Spoil(TileProgram program) => new SpoiltSubtraction(program).Run();

    protected override void Rewrite(Operation operation)
    {
        if (operation == _victim) Replace(operation.Result, Builder.Add(Map(operation.Inputs[0]), Map(operation.Inputs[1])));
        else base.Rewrite(operation);
    }

    private static bool IsDifference(Operation operation) =>
        operation is { Opcode: Opcode.Subtract, Result.Type: ValueType.F32 };
}
