namespace Kernels.PtxEmulator.Model;

/// <summary><c>_</c>: a destination that is not wanted.</summary>
internal sealed record SinkOperand : Operand
{
    public override string Description => "sink '_'";
}
