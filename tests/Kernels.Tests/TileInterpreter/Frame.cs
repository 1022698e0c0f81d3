using Kernels.Generator.TilePrograms;
using ValueType = Kernels.Generator.TilePrograms.ValueType;

namespace Kernels.Tests.TileInterpreter;

/// <summary>What one run of a program has in hand: its values by their numbers, its parameters and its memories.</summary>
internal sealed class Frame(TileCode code)
{
    /// <summary>The lanes of every value; an index has none.</summary>
    public int[][] Lanes { get; } = [.. code.Types.Select(type => type == ValueType.Index ? [] : new int[code.Program.Lanes])];

    /// <summary>The values that are indices.</summary>
    public long[] Indices { get; } = new long[code.Types.Count];

    /// <summary>Where the lanes of the access at hand begin.</summary>
    public long[] Elements { get; } = new long[code.Program.Lanes];

    public required IReadOnlyList<MachineMemory> Memories { get; init; }

    public required IReadOnlyDictionary<ParameterKind, long> Parameters { get; init; }

    public required IReadOnlyList<long> Extents { get; init; }

    public required LaneAccess Access { get; init; }
}
