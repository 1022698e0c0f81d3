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
            ProductStage product = call.Kernel.Product(call.Rows, device);
            var memories = SlotMemories<DeviceMemory>.Of(call, operands, static memory => memory);
            for (ProductSlot slot = DeviceWorkspace.First; slot <= DeviceWorkspace.Last; slot++)
            {
                if (call.Size(slot, product).Bytes(call.Rows) is var bytes and > 0) memories.Set(slot, queue.Workspace.Get(device, slot, bytes));
            }

            PackedShape shape = call.Shape;
            KernelStage activations = call.Kernel.Activations;
            Launch(queue, activations, memories, LaunchSize.OfRows(activations.Kernel, call.ActivationBlocks(call.Rows)));
            if (product.Prepared is { } prepared) Launch(queue, prepared.Stage, memories, prepared.Size(call.Rows, shape));
            Launch(queue, product.Stage, memories, product.Size(call.Rows, shape));
            if (product.Combine is { } combine) Launch(queue, combine, memories, product.CombineSize(call.Rows, shape));
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
