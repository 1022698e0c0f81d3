namespace Kernels.PtxEmulator.Model;

/// <summary>A register; <paramref name="index"/> is its place in a thread's register file.</summary>
internal sealed class RegisterSymbol(string name, PtxType type, int index) : Symbol(name)
{
    public PtxType Type { get; } = type;

    public int Index { get; } = index;

    public override PtxFault Duplicate => PtxFault.DuplicateRegister;
}
