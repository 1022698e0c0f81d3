using Kernels.Compare.Measurement;

namespace Kernels.Compare.Ceilings;

/// <summary>Makes a case's ceilings of the machine's peaks.</summary>
internal static class CaseCeilings
{
    // What it costs to begin and end a team's work must not count beside a loop of a few microseconds.
    private const int LoopsPerTeamRun = 200;

    private static readonly Lazy<IReadOnlyList<ComputeProbe>> FastestMultiplyAdds = new(FindFastestMultiplyAdds);

    /// <summary>The peak of additions alone.</summary>
    public static Ceiling Additions(long additions, ThreadTeam team)
    {
        ComputeProbe probe = Widen(FloatProbes.AddOnly, team);
        return new Ceiling(new Contender(probe.Name, probe.Run), (double)additions / probe.Operations);
    }

    /// <summary>The peak of fp32 instructions of both kinds: one for each of a kernel's operations on a vector.</summary>
    public static Ceiling Instructions(long operations, ThreadTeam team)
    {
        ComputeProbe probe = Widen(FloatProbes.Mixed, team);
        return new Ceiling(new Contender(probe.Name, probe.Run), (double)operations / probe.LaneOperations);
    }

    /// <summary>
    /// The peaks of int8 multiply-adds by the sequences of instructions that are the fastest here: into 32-bit sums, and into
    /// 16-bit sums where that is faster, though they hold only a few products of small codes. None without the instructions.
    /// </summary>
    public static IEnumerable<Ceiling> MultiplyAdds(long operations, ThreadTeam team)
    {
        foreach (ComputeProbe fastest in FastestMultiplyAdds.Value)
        {
            ComputeProbe probe = Widen(fastest, team);
            yield return new Ceiling(new Contender(probe.Name, probe.Run), (double)operations / probe.Operations);
        }
    }

    /// <summary>The probe on every thread of a team at the same time.</summary>
    public static ComputeProbe Widen(ComputeProbe probe, ThreadTeam team)
    {
        if (team.Count == 1) return probe;
        long loops = (long)team.Count * LoopsPerTeamRun;
        Action<int> part = _ =>
        {
            for (int i = 0; i < LoopsPerTeamRun; i++) probe.Run();
        };
        return probe with { Operations = probe.Operations * loops, LaneOperations = probe.LaneOperations * loops, Run = () => team.Run(part) };
    }

    private static IReadOnlyList<ComputeProbe> FindFastestMultiplyAdds()
    {
        ComputeProbe[] probes = [.. ByteProbes.MultiplyAdds, .. ByteProbes.ShortMultiplyAdds];
        double[] times = WarmUp.Run([.. probes.Select(probe => new Contender(probe.Name, probe.Run))]);
        ComputeProbe[] descending = [.. probes.Zip(times).OrderByDescending(entry => entry.First.Operations / entry.Second).Select(entry => entry.First)];

        // From the fastest of all down to the fastest of those that every product can use.
        int last = Array.FindIndex(descending, ByteProbes.MultiplyAdds.Contains);
        return [.. descending[..(last + 1)].DistinctBy(probe => probe.Name)];
    }
}
