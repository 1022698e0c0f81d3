using Kernels.Compare.Described;

namespace Kernels.Compare.Suites.RotateQuantize;

/// <summary>How a pair of kernels is measured.</summary>
/// <param name="Bench">The shared devices and threads.</param>
/// <param name="Kernels">The pair.</param>
/// <param name="Elements">The elements of one call.</param>
/// <param name="PatternElements">The elements after which the data repeats.</param>
/// <param name="Offset">The bytes by which all operands are off a cache line.</param>
/// <param name="Threads">The threads of ours.</param>
internal sealed record QuantizeSetting(Workbench Bench, QuantizeKernels Kernels, int Elements, int PatternElements, int Offset, int Threads)
{
    public bool IsRotated => Kernels.Rotation > 1;

    /// <summary>Plain baselines are for comparison in cache; from memory they would take seconds a round.</summary>
    public bool IsInCache => Elements == PatternElements;

    public int Groups => Elements / RotateQuantizeKernels.Group;

    public int CodeBytes => Kernels.Format.CodeBytes(Elements);

    public KernelDevice Device => Bench.Device(Threads);

    /// <summary>1/√Rotation.</summary>
    public float Factor => (float)(1 / Math.Sqrt(Kernels.Rotation));

    /// <summary>The rotation alone: an unscaled transform of the rotation's blocks.</summary>
    public TransformKernel<float> Transform => FloatTransforms.All.Single(kernel => kernel.Length == Kernels.Rotation);
}
