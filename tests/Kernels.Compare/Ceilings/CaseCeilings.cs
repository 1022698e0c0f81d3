using Kernels.Compare.Measurement;

namespace Kernels.Compare.Ceilings;

/// <summary>Makes a case's ceilings of the machine's peaks.</summary>
internal static class CaseCeilings
{
    // What it costs to begin and end a team's work must not count beside a loop of a few microseconds.
    private const int LoopsPerTeamRun = 200;

    private static readonly Lazy<ComputeProbe[]> FastestMultiplyAdds =
        new(() => [.. Fastest([.. ByteProbes.MultiplyAdds]), .. Fastest([.. ByteProbes.ShortMultiplyAdds])]);

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
    /// 16-bit sums, which hold only a few products of small codes. None where there are no such instructions.
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

    private static IEnumerable<ComputeProbe> Fastest(IReadOnlyList<ComputeProbe> probes)
    {
        double[] times = WarmUp.Run([.. probes.Select(probe => new Contender(probe.Name, probe.Run))]);
        return probes.Zip(times).OrderByDescending(entry => entry.First.Operations / entry.Second).Select(entry => entry.First).Take(1);
    }
}
