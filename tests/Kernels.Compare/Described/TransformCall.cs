namespace Kernels.Compare.Described;

internal delegate void TransformCall<T>(KernelDevice device, ReadOnlySpan<T> source, Span<T> destination);
