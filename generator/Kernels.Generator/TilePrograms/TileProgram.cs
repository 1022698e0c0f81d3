namespace Kernels.Generator.TilePrograms;

/// <summary>The low-level program of one kernel stage, in the one form that every target prints.</summary>
/// <param name="LaneBits">The machine has 2^LaneBits lanes.</param>
/// <param name="TileBlocks">The blocks of data that one tile processes.</param>
/// <param name="Extents">The number of extents that a launch gives it.</param>
/// <param name="Buffers">Operands in the order of the kernel's ABI, then constants, scratch and shared memory.</param>
internal sealed record TileProgram(string Name, int LaneBits, int TileBlocks, IReadOnlyList<MemoryObject> Buffers, Region Body, int Extents = 0)
{
    /// <summary>How many of its blocks a multiprocessor is to hold: the fewer, the more registers a thread may use. Null leaves it to the assembler.</summary>
    public int? BlocksPerMultiprocessor { get; init; }

    /// <summary>Whether its outputs may pass the caches by: they may be larger than these, and nothing reads them soon.</summary>
    public bool StreamsOutputs { get; init; }

    public int Lanes => 1 << LaneBits;
}
