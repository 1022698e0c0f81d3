using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator;

/// <summary>A kernel of a module, decoded for execution.</summary>
public sealed class PtxEntry
{
    internal PtxEntry(string name, IReadOnlyList<Variable> parameters, LaunchBounds bounds,
        IReadOnlyList<Variable> shared, RegisterSymbol[] registers, Operation[] operations)
    {
        Name = name;
        Parameters = parameters;
        Bounds = bounds;
        Shared = shared;
        Registers = registers;
        Operations = operations;
    }

    public string Name { get; }

    public int InstructionCount => Operations.Length;

    /// <summary>Bytes of static shared memory, alignment gaps included.</summary>
    public int SharedBytes => Variable.PackedBytes(Shared);

    public int ParameterCount => Parameters.Count;

    internal IReadOnlyList<Variable> Parameters { get; }

    internal LaunchBounds Bounds { get; }

    internal IReadOnlyList<Variable> Shared { get; }

    internal RegisterSymbol[] Registers { get; }

    internal Operation[] Operations { get; }
}
