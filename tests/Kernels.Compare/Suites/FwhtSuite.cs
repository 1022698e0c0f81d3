using Kernels.Compare.Described;
using Kernels.Compare.Measurement;
using Kernels.Compare.Suites.Fwht;

namespace Kernels.Compare.Suites;

/// <summary>Walsh-Hadamard transforms of rows, in cache and from memory.</summary>
internal sealed class FwhtSuite : ISuite
{
    private const int OffCacheLine = 4;

    private static readonly int[] LengthsFromMemory = [1 << 7, 1 << 10, 1 << 15];

    public string Name => "fwht";

    public string Summary => "transforms of rows of 2^6 to 2^15; --external int f(float* x, int log2n)";

    public IEnumerable<CaseDescription> Cases(Workbench bench)
    {
        foreach (TransformKernel<float> kernel in FloatTransforms.All)
            yield return new($"type=float n={kernel.Length}", 1, () => InPlaceCase.Prepare(bench, kernel, 0));
        foreach (TransformKernel<float> kernel in FloatTransforms.All)
            yield return new($"type=float n={kernel.Length} offset={OffCacheLine}", 1, () => InPlaceCase.Prepare(bench, kernel, OffCacheLine));
        foreach (TransformKernel<float> kernel in ScaledTransforms.All)
            yield return new($"type=float n={kernel.Length} scale=orthonormal place=out", 1, () => ScaledCase.Prepare(bench, kernel));
        foreach (TransformKernel<Half> kernel in HalfTransforms.All)
            yield return new($"type=half n={kernel.Length}", 1, () => HalfCase.Prepare(bench, kernel));
        foreach (TransformKernel<float> kernel in FloatTransforms.All.Where(kernel => LengthsFromMemory.Contains(kernel.Length)))
            foreach (int threads in bench.ThreadCounts)
                yield return new($"type=float n={kernel.Length} memory=dram", threads, () => MemoryCase.Prepare(bench, kernel, threads));
    }
}
