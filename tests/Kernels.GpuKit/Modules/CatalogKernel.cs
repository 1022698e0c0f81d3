namespace Kernels.GpuKit.Modules;

/// <summary>A kernel and where it is declared.</summary>
internal sealed record CatalogKernel(string Name, KernelInfo Info);
