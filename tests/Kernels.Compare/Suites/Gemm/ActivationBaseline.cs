using Kernels.Compare.Baselines;
using Kernels.Compare.Described;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Suites.Gemm;

/// <summary>What a product does to x before it multiplies: rotates it and quantizes it to 8 bits.</summary>
internal sealed class ActivationBaseline : IDisposable
{
    private readonly AlignedMemory<byte> _codes;
    private readonly AlignedMemory<float> _scales;

    public ActivationBaseline(ProductSetting setting, AlignedMemory<float> x)
    {
        int elements = x.Span.Length;
        _codes = new AlignedMemory<byte>(elements);
        _scales = new AlignedMemory<float>(elements / LutGemmKernels.Group);
        QuantizeKernels kernels = RotateQuantizeKernels.All.Single(
            kernels => kernels.Format == IntegerFormat.Int8 && kernels.Rotation == setting.Kernel.Rotation);
        KernelDevice device = setting.Device;
        Contender = new Contender("activations", () => kernels.Encode(device, x.Span, _codes.Span, _scales.Span));
    }

    public Contender Contender { get; }

    public void Dispose()
    {
        _codes.Dispose();
        _scales.Dispose();
    }
}
