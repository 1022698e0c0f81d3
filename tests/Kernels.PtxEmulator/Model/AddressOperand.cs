namespace Kernels.PtxEmulator.Model;

/// <summary><c>[base+offset]</c>: the base is a register, a variable or a literal address.</summary>
internal sealed record AddressOperand(Operand Base, long Offset) : Operand
{
    public override string Description => "address in brackets";
}
