namespace Kernels.GpuKit.Measurement;

/// <summary>Every kernel on one device.</summary>
internal sealed record SpeedReport(string Device, IReadOnlyList<KernelSpeed> Speeds);
