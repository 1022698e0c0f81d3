using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <content>Rows that are where the caller's slots say.</content>
internal sealed partial class TileEmitter
{
    private readonly Dictionary<(Layout Layout, int Block), Value> rowsToSlot = [];

    /// <summary>The offset of each lane in an operand of scattered rows: never negative, as some targets take it for unsigned.</summary>
    private Value InSlot(Value index, ElementMap map, int register, int rowElements) =>
        builder.Add(builder.Add(builder.Splat(index), LanePlace(map)), builder.Multiply(RowsToSlot(register), builder.Constant(rowElements)));

    /// <summary>How many rows on, from its own number, each lane's row is. Slots that are none, which are only found on devices, are the nearest there is.</summary>
    private Value RowsToSlot(int register)
    {
        // A unit lies within one row.
        var block = Layout.RegisterOffset(register & ((1 << Layout.Registers.Count) - 1), shape.BlockBits);
        if (rowsToSlot.TryGetValue((Layout, block), out var known)) return known;

        var first = builder.Apply(Opcode.ShiftRightLogical, Position, builder.Index(shape.BlockBits));
        if (block > 0) first = builder.Add(first, builder.Index(block));
        if (row.BlocksPerRow > 1) first = builder.Apply(Opcode.Divide, first, builder.Index(row.BlocksPerRow));
        var rows = RowsOn(block);

        var slots = new Address(memory.Operand(row.Slots!), ElementType.Int32, first, LaneMap.Broadcast(Layout.Lanes.Count), 0, rows);
        var last = builder.Subtract(builder.Splat(builder.Parameter(ParameterKind.Extent).Named("slotCount")), builder.Constant(1));
        var slot = builder.Apply(Opcode.Minimum, builder.Apply(Opcode.Maximum, builder.Load(slots, ValidBlocks(register)), builder.Constant(0)), last);
        return rowsToSlot[(Layout, block)] = builder.Subtract(slot, builder.Add(builder.Splat(first), rows)).Named("rowsToSlot");
    }

    /// <summary>The number of each lane's row behind that of the first lane.</summary>
    private Value RowsOn(int block)
    {
        var place = LanePlace(shape.BlockBits);
        if (row.BlocksPerRow == 1) return place;
        if (Layout.Lanes.All(bit => bit < shape.BlockBits)) return builder.Constant(0);

        // As many rows as the block within the row goes beyond it.
        place = builder.Add(builder.Splat(BlockInRow(block)), place);
        var result = builder.Constant(0);
        foreach (var rows in RowsToSubtract())
        {
            var several = builder.Constant(row.BlocksPerRow * rows);
            var isBeyond = builder.Apply(Opcode.GreaterOrEqual, place, several);
            place = builder.Select(isBeyond, builder.Subtract(place, several), place);
            result = builder.Select(isBeyond, builder.Add(result, builder.Constant(rows)), result);
        }

        return result;
    }
}
