using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>The stages of a product for some of its rows at a time.</summary>
/// <param name="device">The device.</param>
/// <param name="call">The call.</param>
/// <param name="variant">A variant of this device.</param>
/// <param name="memories">The addresses of the parameters and of the weights.</param>
internal unsafe ref struct CpuProductRows(CpuDevice device, ProductCall call, ProductVariant variant, SlotMemories<nint> memories)
{
    private readonly PackedShape _shape = call.Shape;
    private SlotMemories<nint> _memories = memories;

    /// <summary>Takes memory for what the stages hand on of so many rows, from the calling thread's workspace.</summary>
    public void Reserve(long rows)
    {
        long bytes = 0;
        foreach (HandedMemory handed in variant.Handed) bytes += Bytes(handed, rows);
        byte* next = CpuThread.Current.Workspace(bytes);
        foreach (HandedMemory handed in variant.Handed)
        {
            _memories.Set(handed.Slot, (nint)next);
            next += Bytes(handed, rows);
        }
    }

    /// <summary>Quantizes and multiplies the rows behind the first ones.</summary>
    public readonly void Run(long first, long rows)
    {
        SlotMemories<nint> memories = _memories;
        foreach (ProductParameter parameter in call.Kernel.Parameters) Move(ref memories, parameter.Slot, first * call.Size(parameter).RowBytes);
        ProductVariant tiles = call.Kernel.Variant(rows, device);
        Launch(tiles.Stages[..tiles.Leading], memories, rows);

        // Tiles of several rows. What would fill no more than half of one takes the program of one row: a tile costs as much as if it were full,
        // which may be more than its rows one by one.
        long left = rows % tiles.RowsPerTile;
        if (2 * left > tiles.RowsPerTile) left = 0;
        if (rows > left) Launch(tiles.Stages[tiles.Leading..], memories, rows - left);
        if (left == 0) return;

        foreach (ProductParameter parameter in call.Kernel.Parameters) Move(ref memories, parameter.Slot, (rows - left) * call.Size(parameter).RowBytes);
        foreach (HandedMemory handed in variant.Handed) Move(ref memories, handed.Slot, (rows - left) * handed.RowBytes(_shape));
        ProductVariant single = call.Kernel.Variant(1, device);
        Launch(single.Stages[single.Leading..], memories, left);
    }

    private readonly long Bytes(HandedMemory handed, long rows) => CpuMemory.Aligned(rows * handed.RowBytes(_shape));

    private static void Move(ref SlotMemories<nint> memories, ProductSlot slot, long bytes) => memories.Set(slot, memories.Get(slot) + (nint)bytes);

    private readonly void Launch(ReadOnlySpan<KernelStage> stages, in SlotMemories<nint> memories, long rows)
    {
        foreach (KernelStage stage in stages) Launch(stage, memories, stage.Size(rows, _shape));
    }

    private readonly void Launch(KernelStage stage, in SlotMemories<nint> memories, in LaunchSize size)
    {
        OperandAddresses operands = default;
        ReadOnlySpan<ProductSlot> slots = stage.Slots;
        for (int i = 0; i < slots.Length; i++) operands[i] = memories.Get(slots[i]);
        device.Run(stage.Kernel, stage.Body, operands, size);
    }
}
