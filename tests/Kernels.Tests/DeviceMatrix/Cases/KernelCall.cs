namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>Calls a kernel on a device, with the bytes of each operand.</summary>
internal delegate void KernelCall(KernelDevice device, IReadOnlyList<Memory<byte>> operands);
