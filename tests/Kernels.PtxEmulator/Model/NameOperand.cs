namespace Kernels.PtxEmulator.Model;

/// <summary>A name that no declaration above it has: a label, or undeclared.</summary>
internal sealed record NameOperand(string Name, Scope Scope) : Operand
{
    public override string Description => $"name '{Name}'";
}
