using System.Runtime.InteropServices;
using Kernels.PtxEmulator.Execution;
using Kernels.PtxEmulator.Memory;
using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator;

/// <summary>Runs the entries of a module on memory of its own. Not for use by several threads at once.</summary>
/// <param name="module">What to run.</param>
/// <param name="seed">Decides the order of blocks and warps, which a correct kernel does not depend on.</param>
public sealed class PtxMachine(PtxModule module, int seed = 1)
{
    private const ulong BufferAlignment = 256;

    private readonly Random _random = new(seed);
    private readonly AddressSpace _global = CreateVariables(module, StateSpace.Global);
    private readonly AddressSpace _const = CreateVariables(module, StateSpace.Const);
    private ulong _nextAddress = AddressMap.BufferBase;

    /// <summary>Instructions that one thread may execute in a launch before it counts as endless.</summary>
    public long InstructionBudget { get; init; } = 1_000_000;

    /// <summary>A buffer with these contents.</summary>
    public PtxBuffer Allocate(byte[] initial, string name, bool readOnly = false)
    {
        ArgumentNullException.ThrowIfNull(initial);
        return Add(MemoryRegion.Initialised(name, StateSpace.Global, TakeAddress(initial.Length), (byte[])initial.Clone(), readOnly));
    }

    public PtxBuffer Allocate<T>(ReadOnlySpan<T> initial, string name, bool readOnly = false) where T : unmanaged =>
        Allocate(MemoryMarshal.AsBytes(initial).ToArray(), name, readOnly);

    /// <summary>A buffer whose bytes must be written before they are read.</summary>
    public PtxBuffer Allocate(long bytes, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, Array.MaxLength);
        return Add(MemoryRegion.Unwritten(name, StateSpace.Global, TakeAddress(bytes), (int)bytes));
    }

    public void Launch(string entry, int gridX, int blockX, params PtxArgument[] arguments) =>
        Launch(entry, (gridX, 1, 1), (blockX, 1, 1), arguments);

    /// <summary>Runs a grid to its end. Launches are ordered after one another.</summary>
    /// <exception cref="PtxException">The launch is not allowed, or a thread committed a fault.</exception>
    public void Launch(string entry, (int X, int Y, int Z) grid, (int X, int Y, int Z) block, params PtxArgument[] arguments)
    {
        PtxEntry kernel = module.FindEntry(entry);
        if (kernel.Bounds.Violation(grid, block) is { } violation)
            throw new PtxException(PtxFault.LaunchBounds, 0, $"entry '{entry}': {violation}");
        long blocks = (long)grid.X * grid.Y * grid.Z;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(blocks, Array.MaxLength, nameof(grid));
        var launch = new LaunchContext(kernel, grid, block, _global, _const, BindArguments(kernel, arguments), InstructionBudget);
        _global.ForgetAccesses();
        int[] order = [.. Enumerable.Range(0, (int)blocks)];
        _random.Shuffle(order);
        var run = new BlockRun(launch, _random);
        foreach (int number in order)
            run.Run(number);
    }

    private static AddressSpace CreateVariables(PtxModule module, StateSpace space)
    {
        var result = new AddressSpace(space);
        foreach (Variable? variable in module.Variables.Where(variable => variable.Space == space))
        {
            // Without an initialiser both state spaces start as zeros.
            byte[] data = (byte[]?)variable.Initial?.Clone() ?? new byte[variable.Bytes];
            result.Add(MemoryRegion.Initialised(variable.Name, space, variable.Address, data, space == StateSpace.Const));
        }

        return result;
    }

    private AddressSpace BindArguments(PtxEntry entry, PtxArgument[] arguments)
    {
        if (arguments.Length != entry.Parameters.Count)
        {
            throw new PtxException(PtxFault.ArgumentMismatch, 0,
                $"entry '{entry.Name}' has {entry.Parameters.Count} parameters, {arguments.Length} arguments are passed");
        }

        var space = new AddressSpace(StateSpace.Param);
        for (int i = 0; i < arguments.Length; i++)
        {
            Variable parameter = entry.Parameters[i];
            if (arguments[i].MismatchWith(parameter, this) is { } reason)
                throw new PtxException(PtxFault.ArgumentMismatch, 0, $"entry '{entry.Name}', parameter {i} '{parameter.Name}': {reason}");
            space.Add(MemoryRegion.Initialised(parameter.Name, StateSpace.Param, parameter.Address, arguments[i].Bytes, true));
        }

        return space;
    }

    private PtxBuffer Add(MemoryRegion region)
    {
        _global.Add(region);
        return new PtxBuffer(this, region);
    }

    private ulong TakeAddress(long bytes)
    {
        ulong address = _nextAddress;
        ulong end = address + (ulong)bytes + AddressMap.BufferGap;
        _nextAddress = (end + BufferAlignment - 1) / BufferAlignment * BufferAlignment;
        return address;
    }
}
