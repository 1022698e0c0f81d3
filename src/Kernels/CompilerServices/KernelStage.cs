using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>One stage of a kernel that has several: its programs, how its work is divided, and what its operands are.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KernelStage
{
    private readonly ProductSlot[] _slots;
    private readonly HandedMemory[] _hands;

    private KernelStage(KernelInfo kernel, RowKernelBody body, StageGrid grid, HandedMemory[] hands, ProductSlot[] slots)
    {
        Kernel = kernel;
        Body = body;
        Grid = grid;
        _hands = hands;
        _slots = slots;
    }

    /// <summary>What was compiled for the stage.</summary>
    public KernelInfo Kernel { get; }

    internal RowKernelBody Body { get; }

    /// <summary>How its work is divided.</summary>
    internal StageGrid Grid { get; }

    /// <summary>What it writes for the stages behind it.</summary>
    internal ReadOnlySpan<HandedMemory> Hands => _hands;

    /// <summary>What its operands are, in their order.</summary>
    internal ReadOnlySpan<ProductSlot> Slots => _slots;

    /// <summary>A stage of CPUs, or of all devices.</summary>
    /// <typeparam name="TBody">Its CPU bodies.</typeparam>
    /// <param name="kernel">What was compiled for it.</param>
    /// <param name="grid">How its work is divided.</param>
    /// <param name="hands">What it writes for the stages behind it.</param>
    /// <param name="slots">What its operands are, in their order.</param>
    public static KernelStage Of<TBody>(KernelInfo kernel, StageGrid grid, HandedMemory[] hands, params ProductSlot[] slots)
        where TBody : struct, IRowKernel
        => new(kernel, RowKernelBody.Of<TBody>(), grid, hands, slots);

    /// <summary>A stage that only devices with programs of their own have.</summary>
    /// <param name="kernel">What was compiled for it.</param>
    /// <param name="grid">How its work is divided.</param>
    /// <param name="hands">What it writes for the stages behind it.</param>
    /// <param name="slots">What its operands are, in their order.</param>
    public static KernelStage OfDevices(KernelInfo kernel, StageGrid grid, HandedMemory[] hands, params ProductSlot[] slots) => new(kernel, default, grid, hands, slots);

    /// <summary>The launch for some rows of a call.</summary>
    internal LaunchSize Size(long rows, in PackedShape shape) => Grid.Size(Kernel, rows, shape);
}
