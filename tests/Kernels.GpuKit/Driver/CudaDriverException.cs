namespace Kernels.GpuKit.Driver;

/// <summary>There is no CUDA device to ask, or its driver refused something that must work.</summary>
internal sealed class CudaDriverException(string message) : Exception(message);
