namespace Kernels.GpuKit.Modules;

/// <summary>What an entry point of an assembled module takes.</summary>
/// <param name="Name">The entry point.</param>
/// <param name="Threads">The threads of a block that the kernel is launched with.</param>
/// <param name="MaximumThreads">The most threads of a block that the driver would launch it with.</param>
/// <param name="Registers">Registers a thread.</param>
/// <param name="SpillBytes">Local memory a thread: registers that did not fit.</param>
/// <param name="SharedBytes">Static shared memory a block.</param>
internal sealed record EntryResult(string Name, int Threads, int MaximumThreads, int Registers, int SpillBytes, int SharedBytes);
