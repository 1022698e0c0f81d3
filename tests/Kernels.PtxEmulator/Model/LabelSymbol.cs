namespace Kernels.PtxEmulator.Model;

/// <summary>A label; <paramref name="target"/> is the index of the instruction that follows it.</summary>
internal sealed class LabelSymbol(string name, int target) : Symbol(name)
{
    public int Target { get; } = target;

    public override PtxFault Duplicate => PtxFault.DuplicateLabel;
}
