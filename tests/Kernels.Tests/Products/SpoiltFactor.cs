using Kernels.Generator.Lowering.Passes;
using Kernels.Generator.TilePrograms;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Tests.Products;

/// <summary>Leaves out the last multiplication of floats.</summary>
internal sealed class SpoiltFactor : TileRewriter
{
    private readonly Operation _victim;

    private SpoiltFactor(TileProgram program)
        : base(program) => _victim = program.Body.Flattened.Last(IsProduct);

    public static TileProgram Spoil(TileProgram program) => new SpoiltFactor(program).Run();

    protected override void Rewrite(Operation operation)
    {
        if (operation == _victim) Replace(operation.Result, Map(operation.Inputs[0]));
        else base.Rewrite(operation);
    }

    private static bool IsProduct(Operation operation) => operation is { Opcode: Opcode.Multiply, Result.Type: ValueType.F32 };
}
