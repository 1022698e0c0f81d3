using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>Runs a product on the CPU: some rows at a time are quantized into the calling thread's workspace and multiplied.</summary>
internal static unsafe class CpuProduct
{
    /// <summary>What the products of some rows at a time read of them stays in the second-level cache while all weights pass by.</summary>
    private const long BatchBytes = 512 * 1024;

    private const long MostRows = 128;

    /// <summary>Fewer rows would read the weights too often. Tables, some hundred times as large as codes, are made of so many.</summary>
    private const long FewestRows = 16;

    /// <param name="device">The device.</param>
    /// <param name="call">The call.</param>
    /// <param name="operands">The addresses of the kernel's parameters, in their order.</param>
    public static void Run(CpuDevice device, in ProductCall call, ReadOnlySpan<nint> operands)
    {
        // Which rows a tile has is chosen again batch by batch; the stages before it are the same.
        ProductVariant variant = call.Kernel.Variant(call.Rows, device);
        long batch = Batch(variant, call.Shape);
        var rows = new CpuProductRows(device, call, variant, SlotMemories<nint>.Of(call, operands, static memory => memory.Address));
        rows.Reserve(Math.Min(batch, call.Rows));
        for (long first = 0; first < call.Rows; first += batch) rows.Run(first, Math.Min(batch, call.Rows - first));
    }

    /// <summary>The rows at a time: whole tiles of them.</summary>
    internal static long Batch(ProductVariant variant, in PackedShape shape)
    {
        long largest = 0;
        foreach (HandedMemory handed in variant.Handed) largest = Math.Max(largest, handed.RowBytes(shape));
        return Math.Clamp(BatchBytes / largest, FewestRows, MostRows) / FewestRows * FewestRows;
    }
}
