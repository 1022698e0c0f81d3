using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <content>Elements at places of the caller's within their row.</content>
internal sealed partial class TileEmitter
{
    private Value[] LoadPermuted(RowOperand operand, RowOperand permutation)
    {
        var places = PlacesOf(permutation);
        return [.. places.Select((place, register) => builder.Load(PlaceOf(operand, place, register), ValidBlocks(register)))];
    }

    private void StorePermuted(RowOperand operand, RowOperand permutation, IReadOnlyList<Value> elements)
    {
        var places = PlacesOf(permutation);
        for (var register = 0; register < places.Length; register++) builder.Store(PlaceOf(operand, places[register], register), elements[register], ValidBlocks(register));
    }

    /// <summary>The places of the elements. Those that are none, which are only found on devices, are the nearest there is: nothing outside the row is read or written.</summary>
    private Value[] PlacesOf(RowOperand permutation)
    {
        var (first, last) = (builder.Constant(0), builder.Constant(row.RowLength - 1));
        return [.. LoadShared(permutation).Select(place => builder.Apply(Opcode.Minimum, builder.Apply(Opcode.Maximum, place, first), last))];
    }

    /// <summary>Where a place is in an operand: behind the start of the row, which all lanes share or each has its own of.</summary>
    private Address PlaceOf(RowOperand operand, Value place, int register)
    {
        if (operand.IsShared) return new Address(memory.Operand(operand), operand.Element, null, LaneMap.Broadcast(Layout.Lanes.Count), operand.First, place);

        // A unit lies within one row.
        var block = Layout.RegisterOffset(register & ((1 << Layout.Registers.Count) - 1), shape.BlockBits);
        var first = builder.Apply(Opcode.ShiftRightLogical, Position, builder.Index(shape.BlockBits));
        if (block > 0) first = builder.Add(first, builder.Index(block));
        if (row.BlocksPerRow > 1) first = builder.Subtract(first, BlockInRow(block));
        var start = builder.ShiftLeft(first, builder.Index(shape.BlockBits));
        if (Layout.Lanes.Any(bit => bit >= shape.BlockBits)) place = builder.Add(place, builder.ShiftLeft(RowsBefore(block), builder.Constant(shape.BlockBits)));
        return new Address(memory.Operand(operand), operand.Element, start, LaneMap.Broadcast(Layout.Lanes.Count), 0, place);
    }

    /// <summary>The blocks of whole rows between the first lane's row and each lane's.</summary>
    private Value RowsBefore(int block)
    {
        var blocks = LanePlace(shape.BlockBits);
        return row.BlocksPerRow == 1 ? blocks : builder.Subtract(builder.Add(builder.Splat(BlockInRow(block)), blocks), BlockOfLane(block));
    }
}
