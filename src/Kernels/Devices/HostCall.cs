using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kernels.CompilerServices;

namespace Kernels.Devices;

/// <summary>
/// A call on host memory by a device with memory of its own: copy there, run, copy back, wait. Rows that the device does not take at once
/// go there piece by piece. Of scattered rows only those of the call go there, one after the other.
/// </summary>
internal static unsafe class HostCall
{
    /// <summary>The rows at once where they are scattered, of which each is told its number.</summary>
    private const int MostScatteredRows = 1 << 20;

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

        for (int i = 0; kernel.Slots >= 0 && i < kernel.OperandCount; i++)
        {
            if (kernel.Operand(i).IsScattered) rows = Math.Min(rows, Math.Min(MostScatteredRows, SlotRules.MostElements / kernel.ElementsPerRow(i)));
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
        int[] numbers = Numbers(kernel.Slots < 0 ? 0 : (int)(piece / kernel.BlocksPerRow));
        DeviceQueue queue = device.RentQueue();
        try
        {
            if (numbers.Length > 0) queue.Write(memories[kernel.Slots], 0, Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(numbers)), kernel.BytesOf(kernel.Slots, piece));
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
                GC.KeepAlive(numbers);
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
        var slots = new CallSlots(kernel, kernel.Slots < 0 ? 0 : operands[kernel.Slots].Address, first, blocks, SlotRules.Count(kernel, operands));
        for (int i = 0; i < operands.Length; i++)
        {
            // What the rows share is there from the first piece on, as are the numbers of rows.
            if (kernel.Operand(i).IsOutput || i == kernel.Slots || (kernel.Operand(i).IsShared && first > 0)) continue;
            Copy(queue, kernel, i, memories[i], (byte*)operands[i].Pointer, first, blocks, slots);
        }

        queue.Launch(kernel, body, memories, LaunchSize.OfRows(kernel, blocks, blocks / kernel.BlocksPerRow, first));

        for (int i = 0; i < operands.Length; i++)
        {
            if (kernel.Operand(i).IsOutput) Copy(queue, kernel, i, memories[i], (byte*)operands[i].Pointer, first, blocks, slots);
        }
    }

    /// <summary>Copies the rows of a call, which are one after the other on the device, to it, or those of an output back: scattered ones by those that follow one another.</summary>
    private static void Copy(DeviceQueue queue, KernelInfo kernel, int operand, DeviceMemory memory, byte* host, long first, long blocks, in CallSlots slots)
    {
        if (!kernel.Operand(operand).IsScattered)
        {
            Move(0, kernel.OffsetOf(operand, first), kernel.BytesOf(operand, blocks));
            return;
        }

        long rowBytes = kernel.BytesPerRowOf(operand);
        for (int row = 0; row < slots.Rows;)
        {
            int run = slots.Run(row, out long slot);
            Move(row * rowBytes, slot * rowBytes, run * rowBytes);
            row += run;
        }

        void Move(long onDevice, long onHost, long bytes)
        {
            if (kernel.Operand(operand).IsOutput) queue.Read(memory, onDevice, host + onHost, bytes);
            else queue.Write(memory, onDevice, host + onHost, bytes);
        }
    }

    /// <summary>As many numbers from 0 up, which stay where they are.</summary>
    private static int[] Numbers(int count)
    {
        if (count == 0) return [];
        int[] numbers = GC.AllocateUninitializedArray<int>(count, pinned: true);
        for (int i = 0; i < count; i++) numbers[i] = i;
        return numbers;
    }

    [InlineArray(KernelInfo.MaximumOperands)]
    private struct MemoryList
    {
        private DeviceMemory _first;
    }
}
