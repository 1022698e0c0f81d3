namespace Kernels.Compare.Described;

internal delegate PackedWeights PackCall(ReadOnlySpan<byte> codes, ReadOnlySpan<float> scales, long outputs, long inputs, KernelDevice? device);
