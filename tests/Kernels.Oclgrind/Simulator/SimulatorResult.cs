namespace Kernels.Oclgrind.Simulator;

/// <summary>How a simulated case ended.</summary>
/// <param name="ExitCode">Zero when the case itself had nothing to object to.</param>
/// <param name="Output">What the case printed.</param>
/// <param name="Log">What Oclgrind reported; null when it wrote no log, so was not there.</param>
internal sealed record SimulatorResult(int ExitCode, string Output, string? Log);
