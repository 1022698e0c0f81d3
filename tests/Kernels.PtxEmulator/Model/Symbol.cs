namespace Kernels.PtxEmulator.Model;

/// <summary>A declared name.</summary>
internal abstract class Symbol(string name)
{
    public string Name { get; } = name;

    /// <summary>The fault of declaring the name again.</summary>
    public abstract PtxFault Duplicate { get; }
}
