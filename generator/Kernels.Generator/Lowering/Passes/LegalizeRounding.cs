using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>
/// Rounds to the nearest even integer by an addition: 1.5·2^23 has its last place at 1, so the sum's low bits are the integer.
/// </summary>
internal sealed class LegalizeRounding(TileProgram program) : TileRewriter(program)
{
    private const float Magic = 12582912;

    public static TileProgram Run(TileProgram program, TargetDescription target) =>
        target.RoundsToInteger ? program : new LegalizeRounding(program).Run();

    protected override void Rewrite(Operation operation)
    {
        if (operation is not Unary { Kind: UnaryKind.RoundToInt } round)
        {
            base.Rewrite(operation);
            return;
        }

        var sum = Builder.Unary(UnaryKind.FloatToBits, Builder.Add(Map(round.Inputs[0]), Builder.Constant(Magic)));
        Replace(round.Result, Builder.Subtract(sum, Builder.Constant(Bits.OfFloat(Magic))));
    }
}
