namespace Kernels.PtxEmulator.Model;

/// <summary>A literal: an integer's value, or the bits of a float literal of the given type.</summary>
internal sealed record ImmediateOperand(Int128 Value, PtxType? FloatType = null) : Operand
{
    public override string Description => FloatType is null ? $"integer {Value}" : $"{FloatType} literal";
}
