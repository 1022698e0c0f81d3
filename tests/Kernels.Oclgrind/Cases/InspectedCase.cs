namespace Kernels.Oclgrind.Cases;

/// <summary>One small launch.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Run">Runs it on a device and returns the bytes of its outputs.</param>
/// <param name="Fault">What Oclgrind must report, or null when it must report nothing.</param>
internal sealed record InspectedCase(string Name, Func<KernelDevice, byte[]> Run, string? Fault = null);
