using System.Runtime.CompilerServices;

namespace Kernels.CompilerServices;

/// <summary>What the slots of a call are on a device: a handle of its memory, or an address.</summary>
[InlineArray((int)ProductSlot.Shared4 + 1)]
internal struct SlotMemories<T>
{
    private T _first;

    public readonly T Get(ProductSlot slot) => ((ReadOnlySpan<T>)this)[(int)slot];

    public void Set(ProductSlot slot, T memory) => ((Span<T>)this)[(int)slot] = memory;

    /// <summary>The parameters and the weights of a call; its other slots are empty.</summary>
    /// <param name="call">The call.</param>
    /// <param name="operands">What its parameters are, in their order.</param>
    /// <param name="of">What memory is.</param>
    public static SlotMemories<T> Of(in ProductCall call, ReadOnlySpan<T> operands, Func<DeviceMemory, T> of)
    {
        SlotMemories<T> memories = default;
        ReadOnlySpan<ProductParameter> parameters = call.Kernel.Parameters;
        for (int i = 0; i < parameters.Length; i++) memories.Set(parameters[i].Slot, operands[i]);
        ReadOnlySpan<WeightsRegion> regions = call.Weights.Layout.Regions.AsSpan();
        for (int i = 0; i < regions.Length; i++) memories.Set(regions[i].Slot, of(call.Weights.Regions[i]));
        return memories;
    }
}
