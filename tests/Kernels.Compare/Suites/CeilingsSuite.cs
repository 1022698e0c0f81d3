using Kernels.Compare.Baselines;
using Kernels.Compare.Ceilings;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites;

/// <summary>What the machine can do: bandwidth of cache and memory, peaks of arithmetic and of table lookup.</summary>
internal sealed class CeilingsSuite : ISuite
{
    private const int CacheBytes = 16 << 10;
    private const int MemoryBytes = 256 << 20;

    public string Name => "ceilings";

    public string Summary => "read and copy bandwidth; peaks of fp32, int8 and table lookup";

    public IEnumerable<CaseDescription> Cases(Workbench bench) =>
        FromCache(bench.Team(1)).Concat(bench.ThreadCounts.SelectMany(threads => FromMemory(bench.Team(threads)).Concat(Peaks(bench.Team(threads)))));

    // On one thread only: cores do not share the first-level cache.
    private static IEnumerable<CaseDescription> FromCache(ThreadTeam solo) =>
    [
        new("ceiling=read memory=cache", solo.Count, () => Read(CacheBytes, solo)),
        new("ceiling=copy memory=cache", solo.Count, () => Copy(CacheBytes, solo)),
    ];

    private static IEnumerable<CaseDescription> FromMemory(ThreadTeam team) =>
    [
        new("ceiling=read memory=dram", team.Count, () => Read(MemoryBytes, team)),
        new("ceiling=copy memory=dram", team.Count, () => Copy(MemoryBytes, team)),
    ];

    private static IEnumerable<CaseDescription> Peaks(ThreadTeam team) =>
        FloatProbes.All.Concat(ByteProbes.All).Select(probe => new CaseDescription(probe.Case, team.Count, () => Peak(probe, team)));

    private static PreparedCase Read(int bytes, ThreadTeam team)
    {
        var read = new ReadProbe(bytes, bytes, team);
        return new PreparedCase(bytes, 0, read.Contender).Own(read);
    }

    private static PreparedCase Copy(int bytes, ThreadTeam team)
    {
        long moved = 2L * bytes;
        var copy = new CopyBaseline(moved, team);
        return new PreparedCase(moved, 0, copy.Contender).Own(copy);
    }

    private static PreparedCase Peak(ComputeProbe probe, ThreadTeam team)
    {
        ComputeProbe widened = CaseCeilings.Widen(probe, team);
        return new PreparedCase(0, widened.Operations, new Contender(widened.Name, widened.Run));
    }
}
