namespace Kernels.GpuKit.Measurement;

/// <summary>Every kernel and product on one device.</summary>
/// <param name="Device">The device.</param>
/// <param name="Copy">A copy on it; null where the device is not the one that the kit can copy on.</param>
/// <param name="Speeds">The kernels.</param>
/// <param name="Products">The products.</param>
internal sealed record SpeedReport(string Device, CopySpeed? Copy, IReadOnlyList<KernelSpeed> Speeds, IReadOnlyList<ProductSpeed> Products);
