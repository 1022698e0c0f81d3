using Kernels.Compare.Baselines;
using Kernels.Compare.Ceilings;
using Kernels.Compare.Described;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites.Fwht;

/// <summary>Unscaled and in place over far more memory than the caches hold, on one thread or several.</summary>
internal static class MemoryCase
{
    public static PreparedCase Prepare(Workbench bench, TransformKernel<float> kernel, int threads)
    {
        int length = kernel.Length;
        long bytes = 2L * Footprint.MemoryElements * sizeof(float);
        long additions = Footprint.Additions(Footprint.MemoryElements, length);
        KernelDevice device = bench.Device(threads);

        var rows = new AlignedMemory<float>(Footprint.MemoryElements);
        var copy = new CopyBaseline(bytes, bench.Team(threads));
        void Run(KernelDevice device) => kernel.Call(device, rows.Span, rows.Span);

        PreparedCase prepared = new PreparedCase(bytes, additions, new Contender("ours", () => Run(device))).Own(rows, copy);
        if (threads > 1) prepared.Baselines.Add(new Contender("one-thread", () => Run(bench.OneThread)));
        prepared.Baselines.Add(copy.Contender);
        prepared.Ceilings.Add(CaseCeilings.Additions(additions, bench.Team(threads)));
        prepared.Ceilings.Add(new Ceiling(copy.Contender, 1));

        prepared.Check = () =>
        {
            float[] pattern = new float[Footprint.PatternElements];
            TestData.Fill(pattern);
            float[] expected = [.. pattern];
            TextbookTransform.Run(expected, length);
            TestData.Repeat<float>(pattern, rows.Span);
            Run(device);
            Expect.RepeatedBits<float>("ours", rows.Span, expected);

            rows.Span.Clear();
        };
        return prepared;
    }
}
