namespace Kernels.Compare.Described;

internal delegate void EncodeCall(KernelDevice device, ReadOnlySpan<float> source, Span<byte> codes, Span<float> scales);
