namespace Kernels.Compare.Measurement;

/// <summary>A limit of the machine, timed in the same rounds as the case that it bounds.</summary>
/// <param name="Probe">What reaches the limit.</param>
/// <param name="Share">The case's need of it, in runs of the probe.</param>
internal sealed record Ceiling(Contender Probe, double Share);
