namespace Kernels.PtxEmulator.Model;

/// <summary>A register, negated when written <c>!p</c>.</summary>
internal sealed record RegisterOperand(RegisterSymbol Register, bool Negated) : Operand
{
    public override string Description => $"register '{Register.Name}' of type {Register.Type}";
}
