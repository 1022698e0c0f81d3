using Kernels.CompilerServices;

namespace Kernels.Devices;

/// <summary>A product on host memory by a device with memory of its own: copy there, run, copy back, wait.</summary>
internal static unsafe class HostProduct
{
    public static void Run(KernelDevice device, in ProductCall call, in ProductOperands operands)
    {
        bool hasBias = call.Kernel.Parameters.Bias is not null;
        var memories = new DeviceMemory[hasBias ? 3 : 2];
        try
        {
            memories[0] = device.AllocateMemory(call.Rows * call.ActivationBytes);
            memories[1] = device.AllocateMemory(call.Rows * call.DestinationBytes);
            if (hasBias) memories[2] = device.AllocateMemory(call.Weights.Outputs * sizeof(float));
            Run(device, call, operands, memories);
        }
        finally
        {
            foreach (DeviceMemory? memory in memories) memory?.Dispose();
        }
    }

    private static void Run(KernelDevice device, in ProductCall call, in ProductOperands operands, DeviceMemory[] memories)
    {
        DeviceQueue queue = device.RentQueue();
        try
        {
            queue.Write(memories[0], 0, operands.Activations.Pointer, call.Rows * call.ActivationBytes);
            if (memories.Length > 2) queue.Write(memories[2], 0, operands.Bias.Pointer, call.Weights.Outputs * sizeof(float));
            queue.Enqueue(call, device, memories);
            queue.Read(memories[1], 0, operands.Destination.Pointer, call.Rows * call.DestinationBytes);
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
