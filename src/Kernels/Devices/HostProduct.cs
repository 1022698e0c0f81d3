using Kernels.CompilerServices;

namespace Kernels.Devices;

/// <summary>
/// A product on host memory by a device with memory of its own: copy there, run, copy back, wait. Rows that the device does not take at
/// once go there piece by piece.
/// </summary>
internal static unsafe class HostProduct
{
    public static void Run(KernelDevice device, in ProductCall call, ReadOnlySpan<OperandView> operands)
    {
        long most = Math.Min(call.Rows, RowsAtOnce(device, call, call.Kernel.Variant(call.Rows, device)));
        ReadOnlySpan<ProductParameter> parameters = call.Kernel.Parameters;
        var memories = new DeviceMemory[parameters.Length];
        try
        {
            for (int i = 0; i < parameters.Length; i++) memories[i] = device.AllocateMemory(call.Size(parameters[i]).Bytes(most));
            Run(device, call, operands, memories, most);
        }
        finally
        {
            foreach (DeviceMemory? memory in memories) memory?.Dispose();
        }
    }

    /// <summary>One where not even that fits, so that its allocation says so.</summary>
    /// <param name="device">The device.</param>
    /// <param name="call">The call.</param>
    /// <param name="variant">The variant that is to run.</param>
    private static long RowsAtOnce(KernelDevice device, in ProductCall call, ProductVariant variant)
    {
        (long together, long largest) = (0, 0);
        foreach (ProductParameter parameter in call.Kernel.Parameters) Add(call.Size(parameter).RowBytes);
        foreach (HandedMemory handed in variant.Handed) Add(handed.RowBytes(call.Shape));
        return Math.Max(1, Math.Min(device.Limits.CallBytes / together, device.Limits.AllocationBytes / largest));

        void Add(long bytes)
        {
            together += bytes;
            largest = Math.Max(largest, bytes);
        }
    }

    private static void Run(KernelDevice device, in ProductCall call, ReadOnlySpan<OperandView> operands, DeviceMemory[] memories, long most)
    {
        DeviceQueue queue = device.RentQueue();
        try
        {
            int destination = call.Kernel.DestinationAt;
            ReadOnlySpan<ProductParameter> parameters = call.Kernel.Parameters;
            for (long first = 0, rows; first < call.Rows; first += rows)
            {
                // What the smaller tiles leave for a second stage is several times as large as y.
                rows = Math.Min(most, call.Rows - first);
                rows = Math.Min(rows, RowsAtOnce(device, call, call.Kernel.Variant(rows, device)));
                for (int i = 0; i < parameters.Length; i++)
                {
                    SlotSize size = call.Size(parameters[i]);
                    if (i != destination && (size.IsPerRow || first == 0)) queue.Write(memories[i], 0, (byte*)operands[i].Pointer + (first * size.RowBytes), size.Bytes(rows));
                }

                queue.Enqueue(call with { Rows = rows }, device, memories);
                SlotSize y = call.Size(parameters[destination]);
                queue.Read(memories[destination], 0, (byte*)operands[destination].Pointer + (first * y.RowBytes), y.Bytes(rows));
            }
        }
        finally
        {
            // Also after a failed launch: the copies before it still read the caller's pinned memory.
            try
            {
                queue.Synchronize();
                queue.Workspace.Trim();
            }
            finally
            {
                device.Return(queue);
            }
        }
    }
}
