namespace Kernels.Compare.Described;

internal delegate void DecodeCall(KernelDevice device, ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, Span<float> destination);
