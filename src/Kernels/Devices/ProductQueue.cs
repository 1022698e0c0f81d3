using System.Runtime.CompilerServices;
using Kernels.CompilerServices;

namespace Kernels.Devices;

/// <summary>Enqueues the stages of a product, with what they hand on in the queue's workspace.</summary>
internal static class ProductQueue
{
    /// <param name="call">The call.</param>
    /// <param name="device">The queue's device.</param>
    /// <param name="queue">Where to enqueue.</param>
    /// <param name="operands">What the kernel's parameters are, in their order.</param>
    public static void Enqueue(in ProductCall call, KernelDevice device, DeviceQueue queue, ReadOnlySpan<DeviceMemory> operands)
    {
        // The next call's first stage must not come between this one's stages: they share the workspace.
        lock (queue.Workspace.Lock)
        {
            ProductVariant variant = call.Kernel.Variant(call.Rows, device);
            PackedShape shape = call.Shape;
            var memories = SlotMemories<DeviceMemory>.Of(call, operands, static memory => memory);
            foreach (HandedMemory handed in variant.Handed)
            {
                memories.Set(handed.Slot, queue.Workspace.Get(device, handed.Slot, checked(call.Rows * handed.RowBytes(shape))));
            }

            foreach (KernelStage stage in variant.Stages) Launch(queue, stage, memories, stage.Size(call.Rows, shape));
        }
    }

    private static void Launch(DeviceQueue queue, KernelStage stage, in SlotMemories<DeviceMemory> memories, in LaunchSize size)
    {
        StageOperands operands = default;
        ReadOnlySpan<ProductSlot> slots = stage.Slots;
        for (int i = 0; i < slots.Length; i++) operands[i] = memories.Get(slots[i]);
        queue.Launch(stage.Kernel, stage.Body, ((ReadOnlySpan<DeviceMemory>)operands)[..slots.Length], size);
    }

    [InlineArray(KernelInfo.MaximumOperands)]
    private struct StageOperands
    {
        private DeviceMemory _first;
    }
}
