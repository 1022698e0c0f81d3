using Kernels.Generator.Lowering;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.TileInterpreter;
using Xunit;

namespace Kernels.Tests.DeviceMatrix.Devices;

/// <summary>Runs a tile program on a kernel's operands, as the runtime runs what is printed of it.</summary>
internal static class InterpretedCall
{
    public static void Run(TileProgram program, TargetDescription target, MatrixKernel kernel, int rows, byte[][] operands)
    {
        LaneOrder order = target.IsVector ? LaneOrder.Lockstep : LaneOrder.Independent;
        long blocks = (long)rows * kernel.Row.BlocksPerRow;
        long tiles = (blocks + program.TileBlocks - 1) / program.TileBlocks;

        // A vector machine's last tile is padded by the runtime; threads are masked.
        long held = target.IsVector ? tiles * program.TileBlocks : blocks;
        var memories = new MachineMemory[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            int same = Array.IndexOf(operands, operands[i]);
            memories[i] = same < i ? memories[same] : Allocate(kernel, i, (int)(held * kernel.Operands[i].BytesPerRow / kernel.Row.BlocksPerRow), operands, order);
        }

        var machine = new TileMachine(program, order, memories);
        foreach (long tile in Shuffled(tiles))
        {
            if (target.IsVector) machine.RunTiles(tile, 1, blocks);
            else machine.RunThreadBlock(tile, blocks);
        }

        for (int i = 0; i < operands.Length; i++)
        {
            if (!kernel.Operands[i].IsOutput) continue;
            Assert.True(memories[i].FirstUnwritten() < 0, $"{kernel} leaves byte {memories[i].FirstUnwritten()} of {memories[i].Name} unwritten");
            memories[i].Bytes.AsSpan(0, operands[i].Length).CopyTo(operands[i]);
        }
    }

    private static MachineMemory Allocate(MatrixKernel kernel, int operand, int bytes, byte[][] operands, LaneOrder order)
    {
        MatrixOperand description = kernel.Operands[operand];
        if (description.IsOutput) return MachineMemory.Unwritten(description.Spec.Name, bytes, order);
        var padded = new byte[bytes];
        operands[operand].CopyTo(padded, 0);
        bool isInPlace = operands.Count(other => other == operands[operand]) > 1;
        return MachineMemory.Holding(description.Spec.Name, padded, order, isReadOnly: !isInPlace);
    }

    /// <summary>Tiles are independent, so any order is right.</summary>
    private static long[] Shuffled(long tiles)
    {
        long[] order = [.. Enumerable.Range(0, (int)tiles).Select(tile => (long)tile)];
        new Random(1).Shuffle(order);
        return order;
    }
}
