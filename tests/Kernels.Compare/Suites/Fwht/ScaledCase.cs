using Kernels.Compare.Baselines;
using Kernels.Compare.Ceilings;
using Kernels.Compare.Described;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites.Fwht;

/// <summary>With the default factor, from one span to another, in cache, on one thread.</summary>
internal static class ScaledCase
{
    public static PreparedCase Prepare(Workbench bench, TransformKernel<float> kernel)
    {
        int length = kernel.Length;
        int elements = Footprint.InCache(length);
        long bytes = 2L * elements * sizeof(float);
        long additions = Footprint.Additions(elements, length);
        float factor = (float)(1 / Math.Sqrt(length));

        var source = new AlignedMemory<float>(elements);
        var ours = new AlignedMemory<float>(elements);
        var textbook = new AlignedMemory<float>(elements);
        var copy = new CopyBaseline(bytes, bench.Team(1));
        void RunOurs() => kernel.Call(bench.OneThread, source.Span, ours.Span);
        void RunTextbook()
        {
            source.Span.CopyTo(textbook.Span);
            TextbookTransform.Run(textbook.Span, length, factor);
        }

        var prepared = new PreparedCase(bytes, additions, new Contender("ours", RunOurs));
        prepared.Own(source, ours, textbook, copy);
        prepared.Baselines.Add(new Contender("textbook", RunTextbook));
        prepared.Baselines.Add(copy.Contender);
        prepared.Ceilings.Add(CaseCeilings.Additions(additions, bench.Team(1)));
        prepared.Ceilings.Add(new Ceiling(copy.Contender, 1));

        prepared.Check = () =>
        {
            TestData.Fill(source.Span);
            RunOurs();
            RunTextbook();
            Expect.SameBits<float>("ours", ours.Span, textbook.Span);
        };
        return prepared;
    }
}
