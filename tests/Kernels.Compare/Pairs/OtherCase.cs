namespace Kernels.Compare.Pairs;

/// <summary>A <see cref="Measurement.CaseDescription"/> of another build.</summary>
internal sealed class OtherCase(object description)
{
    public string Name { get; } = (string)description.Get("Name");

    public int Threads { get; } = (int)description.Get("Threads");

    /// <summary>Allocates the case's memory, fills it and checks what it gives.</summary>
    /// <returns>What is measured, and what it holds.</returns>
    public (Action Run, IDisposable Memory) Prepare()
    {
        object prepared = ((Delegate)description.Get("Prepare")).DynamicInvoke()!;
        ((Action)prepared.Get("Check"))();
        return ((Action)prepared.Get("Ours").Get("Run"), (IDisposable)prepared);
    }
}
