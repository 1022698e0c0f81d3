namespace Kernels.GpuKit.Measurement;

/// <summary>Every kernel and product on one device.</summary>
internal sealed record SpeedReport(string Device, IReadOnlyList<KernelSpeed> Speeds, IReadOnlyList<ProductSpeed> Products);
