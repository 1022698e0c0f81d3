using Kernels.Compare.Baselines;
using Kernels.Compare.Ceilings;
using Kernels.Compare.Described;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites.Fwht;

/// <summary>Unscaled, in place, in cache, on one thread: the same work as the textbook's and the external function's.</summary>
internal static class InPlaceCase
{
    public static PreparedCase Prepare(Workbench bench, TransformKernel<float> kernel, int offset)
    {
        int length = kernel.Length;
        int elements = Footprint.InCache(length);
        long bytes = 2L * elements * sizeof(float);
        long additions = Footprint.Additions(elements, length);

        var ours = new AlignedMemory<float>(elements, offset);
        var textbook = new AlignedMemory<float>(elements, offset);
        var external = new AlignedMemory<float>(elements, offset);
        var copy = new CopyBaseline(bytes, bench.Team(1), offset);

        var prepared = new PreparedCase(bytes, additions, new Contender("ours", () => kernel.Call(bench.OneThread, ours.Span, ours.Span)));
        prepared.Own(ours, textbook, external, copy);
        prepared.Baselines.Add(new Contender("textbook", () => TextbookTransform.Run(textbook.Span, length)));
        prepared.Baselines.Add(copy.Contender);
        prepared.Ceilings.Add(CaseCeilings.Additions(additions, bench.Team(1)));
        prepared.Ceilings.Add(new Ceiling(copy.Contender, 1));

        prepared.Check = () =>
        {
            TestData.Fill(textbook.Span);
            textbook.Span.CopyTo(ours.Span);
            textbook.Span.CopyTo(external.Span);
            TextbookTransform.Run(textbook.Span, length);
            kernel.Call(bench.OneThread, ours.Span, ours.Span);
            Expect.SameBits<float>("ours", ours.Span, textbook.Span);
            ExternalContender.Add(prepared, bench.External, external, length, textbook.Span);

            // Zeros from here on: thousands of unscaled transforms of the same row would overflow.
            ours.Span.Clear();
            textbook.Span.Clear();
            external.Span.Clear();
        };
        return prepared;
    }
}
