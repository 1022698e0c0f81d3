using Kernels.Compare.Described;

namespace Kernels.Compare.Suites.Gemm;

/// <summary>How a product is measured.</summary>
/// <param name="Bench">The shared devices, threads and weights.</param>
/// <param name="Kernel">The product.</param>
/// <param name="Shape">The shape of the weights.</param>
/// <param name="Rows">m: the rows of x.</param>
/// <param name="Threads">The threads of ours.</param>
internal sealed record ProductSetting(Workbench Bench, ProductKernel Kernel, WeightsShape Shape, int Rows, int Threads)
{
    public KernelDevice Device => Bench.Device(Threads);

    public bool IsRotated => Kernel.Rotation > 1;

    public long Operations => 2L * Rows * Shape.Outputs * Shape.Inputs;
}
