using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Faults;

/// <summary>A planted fault, and its twin that differs as little as possible and runs clean.</summary>
/// <param name="Fault">What must be found.</param>
/// <param name="Name">What is planted.</param>
/// <param name="Message">A part of the message that only this fault has.</param>
/// <param name="Bad">Runs the faulty module with a seed.</param>
/// <param name="Good">Runs the twin with a seed.</param>
public sealed record FaultCase(PtxFault Fault, string Name, string Message, Action<int> Bad, Action<int> Good)
{
    /// <summary>Bodies for <see cref="Ptx.Run"/>; for a fault that is found while parsing, too.</summary>
    public static FaultCase Bodies(
        PtxFault fault, string name, string message, string bad, string good, int threads = 64, int blocks = 1, string module = "") =>
        new(fault, name, message,
            seed => Ptx.Run(bad, threads, seed, module, blocks: blocks),
            seed => Ptx.Run(good, threads, seed, module, blocks: blocks));

    /// <summary>Whole modules.</summary>
    public static FaultCase Modules(PtxFault fault, string name, string message, string bad, string good) =>
        new(fault, name, message, _ => PtxModule.Parse(bad), _ => PtxModule.Parse(good));
}
