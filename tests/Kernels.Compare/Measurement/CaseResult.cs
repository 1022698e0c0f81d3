namespace Kernels.Compare.Measurement;

/// <summary>What was measured of a case.</summary>
/// <param name="Suite">The suite.</param>
/// <param name="Name">The case.</param>
/// <param name="Threads">The threads of ours.</param>
/// <param name="Ours">The time of ours.</param>
/// <param name="Baselines">The times of the baselines.</param>
/// <param name="Ceilings">The limits of the machine: their names, and the times that the case would take there.</param>
/// <param name="Bytes">The bytes of one run.</param>
/// <param name="Operations">The operations of one run.</param>
/// <param name="AllocatedBytes">The bytes that one run allocates.</param>
internal sealed record CaseResult(
    string Suite,
    string Name,
    int Threads,
    Timing Ours,
    IReadOnlyList<Timing> Baselines,
    IReadOnlyList<Timing> Ceilings,
    long Bytes,
    long Operations,
    double AllocatedBytes)
{
    /// <summary>The ceiling that binds, which is the lowest; ours where there is none.</summary>
    public Timing Bound { get; } = Ceilings.MaxBy(timing => timing.Median) ?? Ours;
}
