namespace Kernels.Compare.Described;

internal delegate void ProductCall(KernelDevice device, ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
