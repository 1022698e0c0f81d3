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
        bool hasBias = call.Kernel.Parameters.Bias is not null;
        var memories = new DeviceMemory[hasBias ? 3 : 2];
        try
        {
            memories[0] = device.AllocateMemory(most * call.ActivationBytes);
            memories[1] = device.AllocateMemory(most * call.DestinationBytes);
            if (hasBias) memories[2] = device.AllocateMemory(call.Weights.Outputs * sizeof(float));
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
            if (memories.Length > 2) queue.Write(memories[2], 0, operands.Bias.Pointer, call.Weights.Outputs * sizeof(float));
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
