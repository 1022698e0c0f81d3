using Kernels.Generator.Specs;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <content>The random diagonal: one bit an element, read from a table of the program.</content>
internal sealed partial class TileEmitter
{
    private const int BitsPerByteLog2 = 3;

    private Value[] FlipSigns(Value[] x, SignDiagonal diagonal)
    {
        var table = memory.Signs(diagonal, shape.Elements);
        var start = IndexInRow();
        return [.. x.Select((element, register) => Flip(element, SignOf(table, start, register)))];
    }

    private Value Flip(Value element, Value sign) =>
        builder.Apply(Opcode.BitsToFloat, builder.Xor(builder.Apply(Opcode.FloatToBits, element), sign));

    /// <summary>
    /// The sign bit of each lane's element: the table's bytes (or 16-bit words, where 16 lanes take 16 bits) hold the bits of
    /// consecutive elements, so a lane reads one of them and tests its own bit.
    /// </summary>
    private Value SignOf(MemoryObject table, Value start, int register)
    {
        var lanes = Layout.LaneOffsets();
        var accessBits = target.IsVector && lanes.Strides.Count == 4 ? 4 : BitsPerByteLog2;
        var bits = (1 << accessBits) - 1;
        var displacement = Layout.RegisterOffset(register);
        var type = accessBits == 4 ? ElementType.UInt16 : ElementType.Byte;
        var unit = builder.Apply(Opcode.ShiftRightLogical, start, builder.Index(accessBits));
        var units = new LaneMap([.. lanes.Strides.Select(stride => stride >> accessBits)]);
        var place = Layout.HasUnitsInLanes ? builder.Apply(Opcode.ShiftRightLogical, LanePlace(0), builder.Constant(accessBits)) : null;
        var word = builder.Load(new Address(table, type, unit, units, displacement >> accessBits, place));

        var bit = builder.Add(LaneOffset(new LaneMap([.. lanes.Strides.Select(stride => stride & bits)])), builder.Constant(displacement & bits));
        if (PositionBits < accessBits) bit = builder.Add(bit, builder.Apply(Opcode.SplatIndex, builder.And(start, builder.Index(bits))));
        var count = builder.Subtract(builder.Constant(31), bit);
        return builder.And(builder.ShiftLeft(word, count), builder.Constant(SignBit));
    }
}
