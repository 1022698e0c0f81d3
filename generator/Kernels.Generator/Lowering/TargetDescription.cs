using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>What the lowering must know of a machine; passes ask for these facts, never for a machine's name.</summary>
internal sealed record TargetDescription
{
    public string Name { get; init; } = "";

    /// <summary>Lanes are those of one vector register: memory is contiguous or one element, but where lanes have places of their own, and stores of one address are one store.</summary>
    public bool IsVector { get; init; }

    /// <summary>The width of a vector in bits; 0 for one lane.</summary>
    public int VectorBits => LaneBits == 0 ? 0 : 32 << LaneBits;

    /// <summary>Lane bits whose elements can be exchanged without memory.</summary>
    public int ExchangeBits { get; init; }

    /// <summary>The most lane bits of a program.</summary>
    public int LaneBits { get; init; }

    /// <summary>The register bits of a tile that stay in registers beside the temporaries.</summary>
    public int RegisterBits { get; init; }

    /// <summary>One lane reads or writes up to 2^AccessElementBits consecutive elements in one access.</summary>
    public int AccessElementBits { get; init; }

    /// <summary>The fewest lane bits of a program.</summary>
    public int MinimumLaneBits { get; init; }

    /// <summary>The memory shared by the lanes.</summary>
    public int SharedBytes { get; init; }

    /// <summary>Rows longer than 2^LeafBits elements pass through the cache in parts of this size.</summary>
    public int LeafBits { get; init; } = 12;

    /// <summary>The bytes that one prefetch brings near; 0 where inputs are not prefetched.</summary>
    public int PrefetchBytes { get; init; }

    /// <summary>Outputs too large for the caches are stored past them, where the launch says so.</summary>
    public bool StreamsStores { get; init; }

    /// <summary>binary16 bits in registers convert in one operation, with a NaN of its own.</summary>
    public bool ConvertsHalf { get; init; }

    /// <summary>A conversion rounds to the nearest even integer.</summary>
    public bool RoundsToInteger { get; init; }

    /// <summary>Values per lane can be literals.</summary>
    public bool HasLaneLiterals { get; init; }

    /// <summary>Dot products of bytes may be summed in 16 bits first, where the ranges allow it.</summary>
    public bool ChainsDots { get; init; }

    /// <summary>The most lane bits with dot products that go to 32 bits at once.</summary>
    public int DotLaneBits { get; init; } = int.MaxValue;

    /// <summary>Bytes of two registers can be chosen by a third.</summary>
    public bool PermutesBytes { get; init; }

    /// <summary>The matrix instructions of some of its machines; the best one first.</summary>
    public IReadOnlyList<MatrixInstruction> MatrixInstructions { get; init; } = [];

    /// <summary>The most entries of a table that registers hold and few instructions look up; 0 where tables are memory.</summary>
    public int LookupEntries { get; init; }

    /// <summary>Additions and multiply-adds have separate ports, so that an even mix runs faster than either.</summary>
    public bool BalancesPorts { get; init; }
}
