using Kernels.Compare.Baselines;
using Kernels.Compare.Ceilings;
using Kernels.Compare.Described;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites.Fwht;

/// <summary>Half-precision rows, unscaled, in place, in cache, on one thread; the arithmetic is fp32.</summary>
internal static class HalfCase
{
    public static unsafe PreparedCase Prepare(Workbench bench, TransformKernel<Half> kernel)
    {
        int length = kernel.Length;
        int elements = Footprint.InCache(length);
        long bytes = 2L * elements * sizeof(Half);
        long additions = Footprint.Additions(elements, length);

        var ours = new AlignedMemory<Half>(elements);
        var textbook = new AlignedMemory<Half>(elements);
        var scratch = new AlignedMemory<float>(elements);
        var copy = new CopyBaseline(bytes, bench.Team(1));

        var prepared = new PreparedCase(bytes, additions, new Contender("ours", () => kernel.Call(bench.OneThread, ours.Span, ours.Span)));
        prepared.Own(ours, textbook, scratch, copy);
        prepared.Baselines.Add(new Contender("textbook", () => TextbookTransform.Run(textbook.Span, length, scratch.Span)));
        prepared.Baselines.Add(copy.Contender);
        prepared.Ceilings.Add(CaseCeilings.Additions(additions, bench.Team(1)));
        prepared.Ceilings.Add(new Ceiling(copy.Contender, 1));

        prepared.Check = () =>
        {
            TestData.Fill(scratch.Span);
            for (int i = 0; i < elements; i++) ours.Span[i] = (Half)scratch.Span[i];
            ours.Span.CopyTo(textbook.Span);
            TextbookTransform.Run(textbook.Span, length, scratch.Span);
            kernel.Call(bench.OneThread, ours.Span, ours.Span);
            Expect.SameBits<Half>("ours", ours.Span, textbook.Span);

            // Zeros from here on, as in the float case.
            ours.Span.Clear();
            textbook.Span.Clear();
        };
        return prepared;
    }
}
