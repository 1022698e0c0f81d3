namespace Kernels.PtxEmulator.Model;

internal sealed record SpecialOperand(SpecialRegister Register) : Operand
{
    public override string Description => $"special register {Register}";
}
