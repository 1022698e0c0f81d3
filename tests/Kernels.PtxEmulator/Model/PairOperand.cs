namespace Kernels.PtxEmulator.Model;

/// <summary><c>d|p</c>: two destinations.</summary>
internal sealed record PairOperand(Operand First, Operand Second) : Operand
{
    public override string Description => "pair of destinations";
}
