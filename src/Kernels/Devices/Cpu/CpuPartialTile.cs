using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>
/// Runs the blocks behind the last full tile. A body takes whole tiles only, so they go through scratch: inputs are
/// copied there and padded with zeros, tiles are run, and what is valid of the outputs is copied back. What all rows share stays where it is.
/// </summary>
internal static unsafe class CpuPartialTile
{
    public static void Run(
        KernelInfo kernel,
        CpuTile tile,
        delegate*<in KernelArguments, nint, nint, void> body,
        in OperandAddresses operands,
        long firstBlock,
        int blocks,
        CpuThread thread)
    {
        // Where elements change their places within rows, the whole of the first row is done again.
        int done = kernel.PermutesRows ? (int)(firstBlock % kernel.BlocksPerRow) : 0;
        (firstBlock, blocks) = (firstBlock - done, blocks + done);
        int tiles = RoundedUp(blocks, tile.TileBlocks) / tile.TileBlocks;
        int padded = tiles * tile.TileBlocks;
        if (kernel.PermutesRows) padded = RoundedUp(padded, kernel.BlocksPerRow);

        long scratchBytes = CpuMemory.Aligned(tile.ScratchBytes);
        long bytes = scratchBytes;
        for (int i = 0; i < kernel.OperandCount; i++)
        {
            if (!kernel.Operand(i).IsShared) bytes += CpuMemory.Aligned(kernel.BytesOf(i, padded));
        }

        byte* scratch = thread.Scratch(bytes);
        byte* next = scratch + scratchBytes;
        OperandAddresses staged = default;
        for (int i = 0; i < kernel.OperandCount; i++)
        {
            if (kernel.Operand(i).IsShared)
            {
                staged[i] = operands[i];
                continue;
            }

            long paddedBytes = kernel.BytesOf(i, padded);
            staged[i] = (nint)next;
            if (!kernel.Operand(i).IsOutput)
            {
                long valid = kernel.BytesOf(i, blocks);
                Buffer.MemoryCopy((byte*)operands[i] + kernel.BytesOf(i, firstBlock), next, paddedBytes, valid);
                new Span<byte>(next + valid, (int)(paddedBytes - valid)).Clear();
            }

            next += CpuMemory.Aligned(paddedBytes);
        }

        var arguments = new KernelArguments(staged, scratch, (nint)firstBlock);
        body(arguments, 0, tiles);

        for (int i = 0; i < kernel.OperandCount; i++)
        {
            if (!kernel.Operand(i).IsOutput) continue;
            long valid = kernel.BytesOf(i, blocks);
            Buffer.MemoryCopy((byte*)staged[i], (byte*)operands[i] + kernel.BytesOf(i, firstBlock), valid, valid);
        }
    }

    private static int RoundedUp(int blocks, int multiple) => (blocks + multiple - 1) / multiple * multiple;
}
