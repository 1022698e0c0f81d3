namespace Kernels.PtxEmulator.Model;

/// <summary>An operand as it is written.</summary>
internal abstract record Operand
{
    /// <summary>The operand's kind in words, for messages.</summary>
    public abstract string Description { get; }
}
