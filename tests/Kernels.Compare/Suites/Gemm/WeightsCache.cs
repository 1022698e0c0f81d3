using Kernels.Compare.Described;

namespace Kernels.Compare.Suites.Gemm;

/// <summary>Keeps the weights of one kernel and shape for the cases that follow each other: making them takes seconds.</summary>
internal sealed class WeightsCache : IDisposable
{
    private ProductWeights? _last;

    public ProductWeights Get(ProductKernel kernel, WeightsShape shape, KernelDevice encoder)
    {
        if (_last is { } last && last.Kernel == kernel && last.Shape == shape) return last;
        Dispose();
        return _last = new ProductWeights(kernel, shape, encoder);
    }

    public void Dispose()
    {
        _last?.Dispose();
        _last = null;
    }
}
