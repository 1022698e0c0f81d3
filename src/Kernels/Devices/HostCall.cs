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
            byte* source = (byte*)operands[i].Pointer;
            if (!kernel.Operand(i).IsScattered) queue.Write(memories[i], 0, source + kernel.OffsetOf(i, first), kernel.BytesOf(i, blocks));
            else Write(queue, memories[i], source, slots, kernel.BytesPerRowOf(i));
        }

        queue.Launch(kernel, body, memories, LaunchSize.OfRows(kernel, blocks, blocks / kernel.BlocksPerRow, first));

        for (int i = 0; i < operands.Length; i++)
        {
            if (!kernel.Operand(i).IsOutput) continue;
            byte* destination = (byte*)operands[i].Pointer;
            if (!kernel.Operand(i).IsScattered) queue.Read(memories[i], 0, destination + kernel.BytesOf(i, first), kernel.BytesOf(i, blocks));
            else Read(queue, memories[i], destination, slots, kernel.BytesPerRowOf(i));
        }
    }

    /// <summary>Scattered rows go to the device one after the other.</summary>
    private static void Write(DeviceQueue queue, DeviceMemory memory, byte* source, in CallSlots slots, long rowBytes)
    {
        for (int row = 0; row < slots.Rows;)
        {
            int run = slots.Run(row, out long slot);
            queue.Write(memory, row * rowBytes, source + (slot * rowBytes), run * rowBytes);
            row += run;
        }
    }

    private static void Read(DeviceQueue queue, DeviceMemory memory, byte* destination, in CallSlots slots, long rowBytes)
    {
        for (int row = 0; row < slots.Rows;)
        {
            int run = slots.Run(row, out long slot);
            queue.Read(memory, row * rowBytes, destination + (slot * rowBytes), run * rowBytes);
            row += run;
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
