namespace Kernels.PtxEmulator.Execution;

/// <summary>An instruction at which the threads of a member mask meet.</summary>
/// <param name="kind">Opcode and qualifiers: threads meet only at the same.</param>
/// <param name="mask">The member mask.</param>
/// <param name="convergent">Whether threads meet only at one and the same instruction, as before sm_70.</param>
internal abstract class WarpCollective(string kind, Source mask, bool convergent) : Operation
{
    /// <summary>Whether lanes of the mask that have exited are a fault, rather than left out.</summary>
    public virtual bool NeedsEveryLane => false;

    public bool Meets(Operation other) =>
        ReferenceEquals(this, other) || (!convergent && other is WarpCollective collective && collective.Kind == Kind);

    private string Kind => kind;

    public sealed override void Execute(PtxThread thread)
    {
        Bring(thread);
        thread.Warp.Arrive(thread, this, (uint)mask.Read(thread));
    }

    /// <summary>Reads the thread's own operands on arrival.</summary>
    protected virtual void Bring(PtxThread thread)
    {
    }

    /// <summary>Takes effect once for all members.</summary>
    public virtual void Complete(IReadOnlyList<PtxThread> members)
    {
    }

    /// <summary>Writes a member's results.</summary>
    public virtual void Finish(PtxThread thread, IReadOnlyList<PtxThread> members)
    {
    }
}
