using Kernels.CompilerServices;

namespace Kernels.Devices;

/// <summary>
/// A product on host memory by a device with memory of its own: copy there, run, copy back, wait. Rows that the device does not take at
/// once go there piece by piece.
/// </summary>
internal static unsafe class HostProduct
{
    public static void Run(KernelDevice device, in ProductCall call, in ProductOperands operands)
    {
        long most = Math.Min(call.Rows, RowsAtOnce(device.Limits, call, partialBytes: 0));
        ProductParameters parameters = call.Kernel.Parameters;
        var memories = new DeviceMemory[parameters.Count];
        try
        {
            memories[0] = device.AllocateMemory(most * call.ActivationBytes);
            memories[1] = device.AllocateMemory(most * call.DestinationBytes);
            if (parameters.Bias is not null) memories[parameters.BiasAt] = device.AllocateMemory(call.BiasBytes);
            if (parameters.ChannelScales is not null) memories[parameters.ChannelScalesAt] = device.AllocateMemory(call.ChannelScaleBytes);
            Run(device, call, operands, memories, most);
        }
        finally
        {
            foreach (DeviceMemory? memory in memories) memory?.Dispose();
        }
    }

    /// <summary>One where not even that fits, so that its allocation says so.</summary>
    private static long RowsAtOnce(DeviceLimits limits, in ProductCall call, long partialBytes)
    {
        long together = call.ActivationBytes + call.DestinationBytes + call.CodeBytes + (2 * call.ScaleBytes) + partialBytes;
        long largest = Math.Max(partialBytes, Math.Max(call.ActivationBytes, call.DestinationBytes));
        return Math.Max(1, Math.Min(limits.CallBytes / together, limits.AllocationBytes / largest));
    }

    private static void Run(KernelDevice device, in ProductCall call, in ProductOperands operands, DeviceMemory[] memories, long most)
    {
        DeviceQueue queue = device.RentQueue();
        try
        {
            ProductParameters parameters = call.Kernel.Parameters;
            if (parameters.Bias is not null) queue.Write(memories[parameters.BiasAt], 0, operands.Bias.Pointer, call.BiasBytes);
            if (parameters.ChannelScales is not null) queue.Write(memories[parameters.ChannelScalesAt], 0, operands.ChannelScales.Pointer, call.ChannelScaleBytes);
            for (long first = 0, rows; first < call.Rows; first += rows)
            {
                // What the smaller tiles leave for a second stage is several times as large as y.
                rows = Math.Min(most, call.Rows - first);
                rows = Math.Min(rows, RowsAtOnce(device.Limits, call, call.Kernel.Product(rows, device).PartialBytes(1, call.Weights.Outputs)));
                ProductCall part = call with { Rows = rows };
                queue.Write(memories[0], 0, (byte*)operands.Activations.Pointer + (first * call.ActivationBytes), rows * call.ActivationBytes);
                queue.Enqueue(part, device, memories);
                queue.Read(memories[1], 0, (byte*)operands.Destination.Pointer + (first * call.DestinationBytes), rows * call.DestinationBytes);
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
