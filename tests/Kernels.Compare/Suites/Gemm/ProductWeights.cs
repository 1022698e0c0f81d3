using Kernels.Compare.Baselines;
using Kernels.Compare.Described;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites.Gemm;

/// <summary>Weights of one kernel and shape: as its encoder wrote them, and packed for the devices that ask for them.</summary>
internal sealed class ProductWeights : IDisposable
{
    private const int Series = 1;

    private readonly Dictionary<KernelDevice, WeightsCopies> _copies = [];

    public ProductWeights(ProductKernel kernel, WeightsShape shape, KernelDevice device)
    {
        Kernel = kernel;
        Shape = shape;
        int elements = shape.Outputs * shape.Inputs;
        Rows = new WeightRows(
            kernel.Format,
            kernel.Group,
            shape.Outputs,
            shape.Inputs,
            new byte[kernel.Format.CodeBytes(elements)],
            new float[elements / kernel.Group]);
        using (var values = new AlignedMemory<float>(elements))
        {
            TestData.Fill(values.Span, Series);
            kernel.Encode(device, values.Span, Rows.Codes, Rows.Scales);
        }

        using PackedWeights packed = kernel.Pack(Rows.Codes, Rows.Scales, shape.Outputs, shape.Inputs, device);
        Bytes = packed.PackedBytes;
        Image = new PackedImage(packed);
    }

    public ProductKernel Kernel { get; }

    public WeightsShape Shape { get; }

    public WeightRows Rows { get; }

    public PackedImage Image { get; }

    /// <summary>The bytes of the codes and the scales.</summary>
    public long Bytes { get; }

    public int CopyCount => Shape.Copies(Bytes);

    public WeightsCopies On(KernelDevice device)
    {
        if (!_copies.TryGetValue(device, out WeightsCopies? copies))
        {
            copies = new WeightsCopies([.. Enumerable.Range(0, CopyCount).Select(_ => Image.Load(device))]);
            _copies.Add(device, copies);
        }

        return copies;
    }

    public void Dispose()
    {
        foreach (WeightsCopies copies in _copies.Values) copies.Dispose();
    }
}
