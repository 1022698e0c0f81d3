namespace Kernels.Tests.Products.Cases;

/// <summary>Calls a product on a device, with the bytes of each operand; those of the bias are ignored where there is none.</summary>
internal delegate void SpanCall(KernelDevice device, Memory<byte> x, PackedWeights weights, Memory<byte> bias, Memory<byte> destination);
