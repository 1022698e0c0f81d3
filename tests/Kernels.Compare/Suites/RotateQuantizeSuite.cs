using Kernels.Compare.Described;
using Kernels.Compare.Measurement;
using Kernels.Compare.Suites.RotateQuantize;

namespace Kernels.Compare.Suites;

/// <summary>Rotation fused with quantization, and its inverse, in cache and from memory.</summary>
internal sealed class RotateQuantizeSuite : ISuite
{
    private const int OffCacheLine = 4;

    public string Name => "rotate-quantize";

    public string Summary => "encode and decode INT4 and INT8, with a rotation of 128 and with none";

    public IEnumerable<CaseDescription> Cases(Workbench bench) =>
    [
        .. RotateQuantizeKernels.All.SelectMany(kernels => InCache(bench, kernels, 0)),
        .. RotateQuantizeKernels.All.Where(IsRotated).SelectMany(kernels => InCache(bench, kernels, OffCacheLine)),
        .. RotateQuantizeKernels.All.Where(IsRotated).SelectMany(kernels => FromMemory(bench, kernels)),
    ];

    private static bool IsRotated(QuantizeKernels kernels) => kernels.Rotation > 1;

    private static IEnumerable<CaseDescription> InCache(Workbench bench, QuantizeKernels kernels, int offset)
    {
        string suffix = offset == 0 ? "" : $" offset={offset}";
        QuantizeSetting Setting() => new(bench, kernels, RotateQuantizeKernels.RowLength, RotateQuantizeKernels.RowLength, offset, 1);
        yield return new(Text("encode", kernels) + suffix, 1, () => EncodeCase.Prepare(Setting()));
        yield return new(Text("decode", kernels) + suffix, 1, () => DecodeCase.Prepare(Setting()));
    }

    private static IEnumerable<CaseDescription> FromMemory(Workbench bench, QuantizeKernels kernels) => bench.ThreadCounts.SelectMany(threads =>
    {
        QuantizeSetting Setting() => new(bench, kernels, Footprint.MemoryElements, Footprint.PatternElements, 0, threads);
        return new CaseDescription[]
        {
            new(Text("encode", kernels) + " memory=dram", threads, () => EncodeCase.Prepare(Setting())),
            new(Text("decode", kernels) + " memory=dram", threads, () => DecodeCase.Prepare(Setting())),
        };
    });

    private static string Text(string operation, QuantizeKernels kernels) =>
        $"op={operation} type=float rotation={(IsRotated(kernels) ? kernels.Rotation : "none")} group={RotateQuantizeKernels.Group} format={kernels.Format.Name}";
}
