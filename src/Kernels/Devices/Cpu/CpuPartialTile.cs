using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>
/// Runs the blocks behind the last full tile. A body takes whole tiles only, so they go through scratch: inputs are
/// copied there and padded with zeros, one tile is run, and what is valid of the outputs is copied back. What all rows share stays where it is.
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
        long scratchBytes = CpuMemory.Aligned(tile.ScratchBytes);
        long bytes = scratchBytes;
        for (int i = 0; i < kernel.OperandCount; i++)
        {
            if (!kernel.Operand(i).IsShared) bytes += CpuMemory.Aligned(kernel.BytesOf(i, tile.TileBlocks));
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

            long tileBytes = kernel.BytesOf(i, tile.TileBlocks);
            staged[i] = (nint)next;
            if (!kernel.Operand(i).IsOutput)
            {
                long valid = kernel.BytesOf(i, blocks);
                Buffer.MemoryCopy((byte*)operands[i] + kernel.BytesOf(i, firstBlock), next, tileBytes, valid);
                new Span<byte>(next + valid, (int)(tileBytes - valid)).Clear();
            }

            next += CpuMemory.Aligned(tileBytes);
        }

        var arguments = new KernelArguments(staged, scratch, (nint)firstBlock);
        body(arguments, 0, 1);

        for (int i = 0; i < kernel.OperandCount; i++)
        {
            if (!kernel.Operand(i).IsOutput) continue;
            long valid = kernel.BytesOf(i, blocks);
            Buffer.MemoryCopy((byte*)staged[i], (byte*)operands[i] + kernel.BytesOf(i, firstBlock), valid, valid);
        }
    }
}
