using System.Runtime.CompilerServices;
using Kernels.CompilerServices;

namespace Kernels.Devices;

/// <summary>
/// A call on host memory by a device with memory of its own: copy there, run, copy back, wait. Rows that the device does not take at once
/// go there piece by piece.
/// </summary>
internal static unsafe class HostCall
{
    public static void Run(KernelDevice device, KernelInfo kernel, in RowKernelBody body, ReadOnlySpan<OperandView> operands, long blocks)
    {
        long piece = Math.Min(blocks, RowsAtOnce(device.Limits, kernel) * kernel.BlocksPerRow);
        MemoryList list = default;
        Span<DeviceMemory> memories = ((Span<DeviceMemory>)list)[..operands.Length];
        try
        {
            for (int i = 0; i < memories.Length; i++) memories[i] = device.AllocateMemory(kernel.BytesOf(i, piece));
            Run(device, kernel, body, operands, memories, blocks, piece);
        }
        finally
        {
            foreach (DeviceMemory? memory in memories) memory?.Dispose();
        }
    }

    /// <summary>One where not even that fits, so that its allocation says so.</summary>
    private static long RowsAtOnce(DeviceLimits limits, KernelInfo kernel)
    {
        long rows = (limits.CallBytes - kernel.SharedBytes) / kernel.BytesPerRow;
        for (int i = 0; i < kernel.OperandCount; i++)
        {
            if (!kernel.Operand(i).IsShared) rows = Math.Min(rows, limits.AllocationBytes / kernel.BytesPerRowOf(i));
        }

        return Math.Max(rows, 1);
    }

    private static void Run(
        KernelDevice device,
        KernelInfo kernel,
        in RowKernelBody body,
        ReadOnlySpan<OperandView> operands,
        ReadOnlySpan<DeviceMemory> memories,
        long blocks,
        long piece)
    {
        DeviceQueue queue = device.RentQueue();
        try
        {
            for (long first = 0; first < blocks; first += piece)
            {
                Enqueue(queue, kernel, body, operands, memories, first, Math.Min(piece, blocks - first));
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

    private static void Enqueue(
        DeviceQueue queue,
        KernelInfo kernel,
        in RowKernelBody body,
        ReadOnlySpan<OperandView> operands,
        ReadOnlySpan<DeviceMemory> memories,
        long first,
        long blocks)
    {
        for (int i = 0; i < operands.Length; i++)
        {
            // What the rows share is there from the first piece on.
            if (kernel.Operand(i).IsOutput || (kernel.Operand(i).IsShared && first > 0)) continue;
            queue.Write(memories[i], 0, (byte*)operands[i].Pointer + kernel.OffsetOf(i, first), kernel.BytesOf(i, blocks));
        }

        queue.Launch(kernel, body, memories, LaunchSize.OfRows(kernel, blocks));

        for (int i = 0; i < operands.Length; i++)
        {
            byte* destination = (byte*)operands[i].Pointer + kernel.BytesOf(i, first);
            if (kernel.Operand(i).IsOutput) queue.Read(memories[i], 0, destination, kernel.BytesOf(i, blocks));
        }
    }

    [InlineArray(KernelInfo.MaximumOperands)]
    private struct MemoryList
    {
        private DeviceMemory _first;
    }
}
