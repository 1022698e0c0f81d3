using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>The stages of a product for some of its rows at a time.</summary>
/// <param name="device">The device.</param>
/// <param name="call">The call.</param>
/// <param name="product">A stage that multiplies on this device.</param>
/// <param name="memories">The addresses of the parameters and of the weights.</param>
internal unsafe ref struct CpuProductRows(CpuDevice device, ProductCall call, ProductStage product, SlotMemories<nint> memories)
{
    private SlotMemories<nint> _memories = memories;

    /// <summary>Takes memory for what the stages hand on of so many rows, from the calling thread's workspace.</summary>
    public void Reserve(long rows)
    {
        long bytes = 0;
        for (ProductSlot slot = DeviceWorkspace.First; slot <= DeviceWorkspace.Last; slot++) bytes += Bytes(slot, rows);
        byte* next = CpuThread.Current.Workspace(bytes);
        for (ProductSlot slot = DeviceWorkspace.First; slot <= DeviceWorkspace.Last; slot++)
        {
            _memories.Set(slot, (nint)next);
            next += Bytes(slot, rows);
        }
    }

    /// <summary>Quantizes and multiplies the rows behind the first ones.</summary>
    public readonly void Run(long first, long rows)
    {
        SlotMemories<nint> memories = _memories;
        foreach (ProductParameter parameter in call.Kernel.Parameters) Move(ref memories, parameter.Slot, first, call.Size(parameter));
        KernelStage activations = call.Kernel.Activations;
        Launch(activations, memories, LaunchSize.OfRows(activations.Kernel, call.ActivationBlocks(rows)));
        if (product.Prepared is { } prepared) Launch(prepared.Stage, memories, prepared.Size(rows, call.Shape));

        // Tiles of several rows. What would fill no more than half of one takes the program of one row: a tile costs as much as if it were full,
        // which may be more than its rows one by one.
        ProductStage tiles = call.Kernel.Product(rows, device);
        long left = rows % tiles.RowsPerTile;
        if (2 * left > tiles.RowsPerTile) left = 0;
        if (rows > left) Launch(tiles.Stage, memories, tiles.Size(rows - left, call.Shape));
        if (left == 0) return;

        foreach (ProductParameter parameter in call.Kernel.Parameters) Move(ref memories, parameter.Slot, rows - left, call.Size(parameter));
        for (ProductSlot slot = DeviceWorkspace.First; slot <= DeviceWorkspace.Last; slot++) Move(ref memories, slot, rows - left, call.Size(slot, product));
        ProductStage single = call.Kernel.Product(1, device);
        Launch(single.Stage, memories, single.Size(left, call.Shape));
    }

    private readonly long Bytes(ProductSlot slot, long rows) => CpuMemory.Aligned(call.Size(slot, product).Bytes(rows));

    private static void Move(ref SlotMemories<nint> memories, ProductSlot slot, long rows, in SlotSize size)
        => memories.Set(slot, memories.Get(slot) + (nint)(rows * size.RowBytes));

    private readonly void Launch(KernelStage stage, in SlotMemories<nint> memories, in LaunchSize size)
    {
        OperandAddresses operands = default;
        ReadOnlySpan<ProductSlot> slots = stage.Slots;
        for (int i = 0; i < slots.Length; i++) operands[i] = memories.Get(slots[i]);
        device.Run(stage.Kernel, stage.Body, operands, size);
    }
}
