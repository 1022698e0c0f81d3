namespace Kernels.PtxEmulator.Execution;

/// <summary>A decoded instruction. Instances are shared by all threads and hold no state of a run.</summary>
internal abstract class Operation
{
    public int Line { get; set; }

    /// <summary>The line of PTX text, for messages.</summary>
    public string Text { get; set; } = "";

    /// <summary>The guard predicate's register, -1 without a guard.</summary>
    public int GuardRegister { get; set; } = -1;

    public bool GuardNegated { get; set; }

    /// <summary>Executes for one thread, whose program counter is already at the next instruction.</summary>
    public abstract void Execute(PtxThread thread);
}
