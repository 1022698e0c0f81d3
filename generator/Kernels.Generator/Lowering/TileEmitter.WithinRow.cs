using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <content>Places within a row, at which what all rows share is read.</content>
internal sealed partial class TileEmitter
{
    /// <summary>The lowest index bits of each element.</summary>
    private Value[] Places(int bits)
    {
        var mask = (1 << bits) - 1;
        var map = new LaneMap([.. Layout.LaneOffsets().Strides.Select(stride => stride & mask)]);
        var lanes = target.IsVector
            ? builder.LaneConstant(ValueType.I32, [.. Enumerable.Range(0, 1 << Layout.Lanes.Count).Select(map.Offset)])
            : LaneOffset(map);
        if (PositionBits < bits) lanes = builder.Add(lanes, builder.Apply(Opcode.SplatIndex, builder.And(Position, builder.Index(mask))));
        return [.. Enumerable.Range(0, Layout.RegisterCount).Select(register => builder.Add(lanes, builder.Constant(Layout.RegisterOffset(register) & mask)))];
    }

    private Value[] LoadShared(RowOperand operand)
    {
        var lowBit = operand.LowBit;
        var result = new Value[Layout.RegisterCount];
        var blocks = Enumerable.Range(0, Layout.Registers.Count).Where(i => Layout.Registers[i] >= shape.BlockBits).Sum(i => 1 << i);
        foreach (var access in Accesses(operand.Element, lowBit))
        {
            // Where a row is one block, all blocks read the same.
            var isRepeated = row.BlocksPerRow == 1 && (access[0] & blocks) != 0;
            var elements = isRepeated
                ? [.. access.Select(register => result[register & ~blocks])]
                : builder.Load(PlaceInRow(memory.Operand(operand), operand.Element, lowBit, access[0], operand.First), access.Length);
            for (var i = 0; i < access.Length; i++) result[access[i]] = elements[i];
        }

        return PerElement(lowBit, register => result[register]);
    }

    private Address PlaceInRow(MemoryObject buffer, ElementType type, int lowBit, int register, int first)
    {
        // A unit lies within one row: the digit of its block is a displacement.
        var block = Layout.RegisterOffset(register & ((1 << Layout.Registers.Count) - 1), shape.BlockBits);
        var displacement = first + Layout.RegisterOffset(register, lowBit) - (block << (shape.BlockBits - lowBit));
        var lanes = new LaneMap([.. Layout.LaneOffsets(lowBit).Strides.Select((stride, i) => Layout.Lanes[i] < shape.BlockBits ? stride : 0)]);
        if (row.BlocksPerRow == 1 || Layout.Lanes.All(bit => bit < shape.BlockBits))
        {
            return new Address(buffer, type, IndexOf(IndexInRow(block), lowBit), lanes, displacement);
        }

        if (target.IsVector) throw new InvalidOperationException($"Lanes of several blocks read {buffer.Name}, which a tile of vectors has not.");
        var inRow = builder.ShiftLeft(BlockOfLane(block), builder.Constant(shape.BlockBits - lowBit));
        return new Address(buffer, type, IndexOf(IndexInBlock(), lowBit), lanes, displacement, builder.Add(inRow, LaneOffset(lanes)));
    }

    /// <summary>The place, within its row, of the tile's first element, or of the one so many blocks on.</summary>
    private Value IndexInRow(int blocks = 0) => row.BlocksPerRow == 1
        ? IndexInBlock()
        : builder.Add(builder.ShiftLeft(BlockInRow(blocks), builder.Index(shape.BlockBits)), IndexInBlock());

    private Value IndexInBlock() => builder.And(Position, builder.Index((1L << shape.BlockBits) - 1));

    private Value BlockInRow(int blocks)
    {
        var block = builder.Apply(Opcode.ShiftRightLogical, Position, builder.Index(shape.BlockBits));
        if (target.IsVector) block = builder.Add(block, builder.Parameter(ParameterKind.FirstBlock));
        if (blocks > 0) block = builder.Add(block, builder.Index(blocks));
        return builder.Apply(Opcode.Remainder, block, builder.Index(row.BlocksPerRow));
    }

    /// <summary>Each lane's block within its row: rows are subtracted, the largest number of them first, until the rest is less than one.</summary>
    private Value BlockOfLane(int blocks)
    {
        var block = builder.Add(builder.Apply(Opcode.SplatIndex, BlockInRow(blocks)), LanePlace(shape.BlockBits));
        foreach (var rows in RowsToSubtract())
        {
            var several = builder.Constant(row.BlocksPerRow * rows);
            block = builder.Select(builder.Apply(Opcode.GreaterOrEqual, block, several), builder.Subtract(block, several), block);
        }

        return block;
    }

    /// <summary>The numbers of rows whose blocks are subtracted, where they can be, from that of a lane's block: the largest first, until the rest is less than one row.</summary>
    private IEnumerable<int> RowsToSubtract()
    {
        var rows = 1;
        while (row.BlocksPerRow * (rows * 2) < row.BlocksPerRow + shape.Blocks) rows *= 2;
        for (; rows > 0; rows /= 2) yield return rows;
    }
}
