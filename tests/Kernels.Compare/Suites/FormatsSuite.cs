using Kernels.Compare.Described;
using Kernels.Compare.Measurement;
using Kernels.Compare.Suites.Formats;

namespace Kernels.Compare.Suites;

/// <summary>What formats cost beside the rotation alone, in cache and from memory, and what element types cost beside float.</summary>
internal sealed class FormatsSuite : ISuite
{
    public string Name => "formats";

    public string Summary => "encode and decode formats of all kinds behind a rotation of 128, from float, Half and BFloat16";

    public IEnumerable<CaseDescription> Cases(Workbench bench)
    {
        FormatKernels[] all = [.. FloatFormats.All, .. HalfFormats.All, .. BFloat16Formats.All];
        return [.. all.SelectMany(kernels => InCache(bench, kernels)), .. all.SelectMany(kernels => FromMemory(bench, kernels))];
    }

    private static IEnumerable<CaseDescription> InCache(Workbench bench, FormatKernels kernels)
    {
        FormatSetting setting = new(bench, Footprint.CacheElements, Footprint.CacheElements, 1);
        yield return new(Text("encode", kernels), 1, () => kernels.PrepareEncode(setting));
        yield return new(Text("decode", kernels), 1, () => kernels.PrepareDecode(setting));
    }

    private static IEnumerable<CaseDescription> FromMemory(Workbench bench, FormatKernels kernels) => bench.ThreadCounts.SelectMany(threads =>
    {
        FormatSetting setting = new(bench, Footprint.MemoryElements, Footprint.PatternElements, threads);
        return new CaseDescription[]
        {
            new(Text("encode", kernels) + " memory=dram", threads, () => kernels.PrepareEncode(setting)),
            new(Text("decode", kernels) + " memory=dram", threads, () => kernels.PrepareDecode(setting)),
        };
    });

    private static string Text(string operation, FormatKernels kernels) => $"op={operation} type={kernels.Element} rotation=128 format={kernels.Format}";
}
