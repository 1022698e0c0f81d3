namespace Kernels.PtxEmulator.Model;

internal sealed class EntrySymbol(string name) : Symbol(name)
{
    public override PtxFault Duplicate => PtxFault.DuplicateSymbol;
}
