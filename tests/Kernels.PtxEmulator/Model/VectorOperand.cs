namespace Kernels.PtxEmulator.Model;

/// <summary><c>{a, b, …}</c></summary>
internal sealed record VectorOperand(IReadOnlyList<Operand> Elements) : Operand
{
    public override string Description => $"vector of {Elements.Count}";
}
