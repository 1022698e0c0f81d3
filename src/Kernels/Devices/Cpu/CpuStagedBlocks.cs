using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>
/// Runs blocks that a body cannot take where they are. Those behind the last full tile go through scratch, as a body takes whole tiles only: inputs
/// are copied there and padded with zeros, tiles are run, and what is valid of the outputs is copied back. Scattered rows come there one after the
/// other, unless they are so already. What all rows share stays where it is.
/// </summary>
internal static unsafe class CpuStagedBlocks
{
    public static void Run(
        KernelInfo kernel,
        CpuTile tile,
        delegate*<in KernelArguments, nint, nint, void> body,
        in OperandAddresses operands,
        long firstBlock,
        int blocks,
        CpuThread thread,
        long slotCount = 0,
        bool prefetches = false)
    {
        // Where elements change their places within rows, the whole of the first row is done again.
        int done = kernel.PermutesRows ? (int)(firstBlock % kernel.BlocksPerRow) : 0;
        (firstBlock, blocks) = (firstBlock - done, blocks + done);
        int tiles = RoundedUp(blocks, tile.TileBlocks) / tile.TileBlocks;
        int padded = tiles * tile.TileBlocks;
        if (kernel.PermutesRows) padded = RoundedUp(padded, kernel.BlocksPerRow);

        var slots = new CallSlots(kernel, kernel.Slots < 0 ? 0 : operands[kernel.Slots], firstBlock, blocks, slotCount);
        bool isPartial = padded != blocks;
        long scratchBytes = CpuMemory.Aligned(tile.ScratchBytes);
        long bytes = scratchBytes;
        for (int i = 0; i < kernel.OperandCount; i++)
        {
            if (IsStaged(i, slots)) bytes += CpuMemory.Aligned(kernel.BytesOf(i, padded));
        }

        byte* scratch = thread.Scratch(bytes);
        byte* next = scratch + scratchBytes;
        OperandAddresses staged = default;
        for (int i = 0; i < kernel.OperandCount; i++)
        {
            if (!IsStaged(i, slots))
            {
                staged[i] = operands[i] + (nint)(kernel.Operand(i).IsScattered ? slots.First * kernel.BytesPerRowOf(i) : kernel.OffsetOf(i, firstBlock));
                continue;
            }

            long paddedBytes = kernel.BytesOf(i, padded);
            staged[i] = (nint)next;
            if (!kernel.Operand(i).IsOutput)
            {
                long valid = kernel.BytesOf(i, blocks);
                if (kernel.Operand(i).IsScattered) slots.Gather((byte*)operands[i], next, kernel.BytesPerRowOf(i));
                else Buffer.MemoryCopy((byte*)operands[i] + kernel.BytesOf(i, firstBlock), next, paddedBytes, valid);
                new Span<byte>(next + valid, (int)(paddedBytes - valid)).Clear();
            }

            next += CpuMemory.Aligned(paddedBytes);
        }

        var arguments = new KernelArguments(staged, scratch, (nint)firstBlock, prefetches: prefetches);
        body(arguments, 0, tiles);

        for (int i = 0; i < kernel.OperandCount; i++)
        {
            if (!kernel.Operand(i).IsOutput || !IsStaged(i, slots)) continue;
            long valid = kernel.BytesOf(i, blocks);
            if (kernel.Operand(i).IsScattered) slots.Scatter((byte*)staged[i], (byte*)operands[i], kernel.BytesPerRowOf(i));
            else Buffer.MemoryCopy((byte*)staged[i], (byte*)operands[i] + kernel.BytesOf(i, firstBlock), valid, valid);
        }

        bool IsStaged(int operand, in CallSlots slots)
            => !kernel.Operand(operand).IsShared && !kernel.Operand(operand).IsSlots && (isPartial || (kernel.Operand(operand).IsScattered && !slots.AreConsecutive));
    }

    private static int RoundedUp(int blocks, int multiple) => (blocks + multiple - 1) / multiple * multiple;
}
