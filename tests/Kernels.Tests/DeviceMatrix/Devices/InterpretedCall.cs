using Kernels.Generator.Lowering;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.TileInterpreter;
using Xunit;

namespace Kernels.Tests.DeviceMatrix.Devices;

/// <summary>Runs a tile program on a kernel's operands, as the runtime runs what is printed of it.</summary>
internal sealed class InterpretedCall(TileProgram program, TargetDescription target, MatrixKernel kernel, byte[][] operands)
{
    private readonly LaneOrder _order = target.IsVector ? LaneOrder.Lockstep : LaneOrder.Independent;

    public static void Run(TileProgram program, TargetDescription target, MatrixKernel kernel, int rows, byte[][] operands)
    {
        long blocks = (long)rows * kernel.Row.BlocksPerRow;
        if (!target.IsVector)
        {
            new InterpretedCall(program, target, kernel, operands).RunThreadBlocks(blocks);
            return;
        }

        // Vectors are given rows one after the other.
        byte[][] inOrder = [.. operands.Select((bytes, i) => kernel.Operands[i].IsScattered ? Slots.Gather(bytes, Slots.Of(rows), kernel.Operands[i].BytesPerRow) : bytes)];
        new InterpretedCall(program, target, kernel, inOrder).RunTiles(blocks);
        for (int i = 0; i < operands.Length; i++)
        {
            if (kernel.Operands[i] is { IsScattered: true, IsOutput: true } operand) Slots.Scatter(inOrder[i], Slots.Of(rows), operand.BytesPerRow, operands[i]);
        }
    }

    /// <summary>Full tiles on the operands themselves; the blocks behind them go through memory of one tile, padded with zeros.</summary>
    private void RunTiles(long blocks)
    {
        (long tiles, long rest) = Math.DivRem(blocks, program.TileBlocks);
        if (kernel.Info.PermutesRows)
        {
            // Of whole rows and whole tiles.
            long held = program.TileBlocks * (long)kernel.Row.BlocksPerRow;
            held *= (blocks + held - 1) / held;
            RunPart(0, blocks, held, machine =>
            {
                foreach (long tile in Shuffled(held / program.TileBlocks)) machine.RunTiles(tile, 1, held);
            });
            return;
        }

        long full = tiles * program.TileBlocks;
        RunPart(0, full, full, machine =>
        {
            foreach (long tile in Shuffled(tiles)) machine.RunTiles(tile, 1, blocks);
        });
        if (rest > 0) RunPart(full, rest, program.TileBlocks, machine => machine.RunTiles(0, 1, blocks, firstBlock: full));
    }

    private void RunThreadBlocks(long blocks) => RunPart(0, blocks, blocks, machine =>
    {
        foreach (long number in Shuffled((blocks + program.TileBlocks - 1) / program.TileBlocks)) machine.RunThreadBlock(number, blocks);
    });

    /// <summary>Runs on memory with consecutive blocks of the operands, and copies what is valid of the outputs back.</summary>
    private void RunPart(long firstBlock, long validBlocks, long heldBlocks, Action<TileMachine> run)
    {
        var memories = new MachineMemory[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            int same = Array.IndexOf(operands, operands[i]);
            memories[i] = same < i ? memories[same]
                : IsAtSlots(i) ? MachineMemory.Holding(kernel.Operands[i].Spec.Name, operands[i], _order, isReadOnly: !kernel.Operands[i].IsOutput)
                : Allocate(i, Part(i, firstBlock, validBlocks), Bytes(i, heldBlocks));
        }

        int slots = Array.FindIndex([.. kernel.Operands], operand => operand.IsSlots);
        run(new TileMachine(program, _order, memories, target.IsVector ? [] : kernel.Extents(slots < 0 ? 0 : operands[slots].Length / sizeof(int))));
        for (int i = 0; i < operands.Length; i++)
        {
            if (!kernel.Operands[i].IsOutput) continue;
            if (IsAtSlots(i))
            {
                memories[i].Bytes.CopyTo(operands[i], 0);
                continue;
            }

            Assert.True(memories[i].FirstUnwritten() < 0, $"{kernel} leaves byte {memories[i].FirstUnwritten()} of {memories[i].Name} unwritten");
            Span<byte> valid = Part(i, firstBlock, validBlocks);
            memories[i].Bytes.AsSpan(0, valid.Length).CopyTo(valid);
        }
    }

    private MachineMemory Allocate(int operand, ReadOnlySpan<byte> contents, int bytes)
    {
        MatrixOperand description = kernel.Operands[operand];
        if (description.IsOutput) return MachineMemory.Unwritten(description.Spec.Name, bytes, _order);
        byte[] padded = new byte[bytes];
        contents.CopyTo(padded);
        bool isInPlace = operands.Count(other => other == operands[operand]) > 1;
        return MachineMemory.Holding(description.Spec.Name, padded, _order, isReadOnly: !isInPlace);
    }

    private Span<byte> Part(int operand, long firstBlock, long blocks) =>
        operands[operand].AsSpan(kernel.Operands[operand].IsShared ? 0 : Bytes(operand, firstBlock), Bytes(operand, blocks));

    /// <summary>Whether threads find the operand's rows at slots themselves.</summary>
    private bool IsAtSlots(int operand) => !target.IsVector && kernel.Operands[operand].IsScattered;

    private int Bytes(int operand, long blocks) => kernel.Operands[operand].IsShared
        ? kernel.Operands[operand].BytesPerRow
        : kernel.Operands[operand].IsSlots ? (int)(blocks / kernel.Row.BlocksPerRow) * sizeof(int)
        : (int)blocks * (kernel.Operands[operand].BytesPerRow / kernel.Row.BlocksPerRow);

    /// <summary>Tiles are independent, so any order is right.</summary>
    private static long[] Shuffled(long tiles)
    {
        long[] order = [.. Enumerable.Range(0, (int)tiles).Select(tile => (long)tile)];
        new Random(1).Shuffle(order);
        return order;
    }
}
