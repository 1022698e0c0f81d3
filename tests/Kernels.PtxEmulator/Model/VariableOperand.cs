namespace Kernels.PtxEmulator.Model;

/// <summary>The address of a variable, plus an offset.</summary>
internal sealed record VariableOperand(Variable Variable, long Offset) : Operand
{
    public override string Description => $"address of '{Variable.Name}'";
}
