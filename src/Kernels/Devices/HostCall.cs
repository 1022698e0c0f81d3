using System.Runtime.CompilerServices;
using Kernels.CompilerServices;

namespace Kernels.Devices;

/// <summary>A call on host memory by a device with memory of its own: copy there, run, copy back, wait.</summary>
internal static unsafe class HostCall
{
    public static void Run(KernelDevice device, KernelInfo kernel, in RowKernelBody body, ReadOnlySpan<OperandView> operands, long blocks)
    {
        MemoryList list = default;
        Span<DeviceMemory> memories = ((Span<DeviceMemory>)list)[..operands.Length];
        try
        {
            for (int i = 0; i < memories.Length; i++) memories[i] = device.AllocateMemory(kernel.BytesOf(i, blocks));
            Run(device, kernel, body, operands, memories, blocks);
        }
        finally
        {
            foreach (DeviceMemory? memory in memories) memory?.Dispose();
        }
    }

    private static void Run(
        KernelDevice device,
        KernelInfo kernel,
        in RowKernelBody body,
        ReadOnlySpan<OperandView> operands,
        ReadOnlySpan<DeviceMemory> memories,
        long blocks)
    {
        DeviceQueue queue = device.RentQueue();
        try
        {
            for (int i = 0; i < operands.Length; i++)
            {
                if (!kernel.Operand(i).IsOutput) queue.Write(memories[i], 0, operands[i].Pointer, kernel.BytesOf(i, blocks));
            }

            queue.Launch(kernel, body, memories, LaunchSize.OfRows(kernel, blocks));

            for (int i = 0; i < operands.Length; i++)
            {
                if (kernel.Operand(i).IsOutput) queue.Read(memories[i], 0, operands[i].Pointer, kernel.BytesOf(i, blocks));
            }
        }
        finally
        {
            // Also after a failed launch: the copies before it still read the caller's pinned memory.
            try
            {
                queue.Synchronize();
            }
            finally
            {
                device.Return(queue);
            }
        }
    }

    [InlineArray(KernelInfo.MaximumOperands)]
    private struct MemoryList
    {
        private DeviceMemory _first;
    }
}
