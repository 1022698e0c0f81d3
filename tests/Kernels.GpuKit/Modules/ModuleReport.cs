namespace Kernels.GpuKit.Modules;

/// <summary>Every module on one device.</summary>
internal sealed record ModuleReport(string Device, IReadOnlyList<ModuleResult> Modules);
