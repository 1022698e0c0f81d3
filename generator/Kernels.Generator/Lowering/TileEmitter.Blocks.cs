using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <content>Blocks of codes and of what groups have. They are accessed byte by byte, as their parts begin anywhere.</content>
/// <remarks>
/// A byte of a field has the bits of a few codes, which registers hold; where lanes hold some of them, each multiplies its byte by a power of two of its own in place of
/// a shift, and bytes that are stored are made of those of all lanes that share them.
/// </remarks>
internal sealed partial class TileEmitter
{
    private static ElementMap MapOf(RowOperand operand) => operand.Part is { } part
        ? new ElementMap(0, operand.LowBit)
        {
            BlockBits = part.BlockBits,
            BlockElements = part.Layout.Bytes / operand.Element.Bytes(),
            First = part.Fields[0].Offset / operand.Element.Bytes(),
        }
        : operand.Interleaved > 1 ? new ElementMap(0, operand.LowBit) { BlockBits = operand.LowBit, BlockElements = operand.Interleaved, First = operand.First }
        : operand.LowBit;

    private static ElementMap MapOf(BlockPart part, BlockField field) =>
        (field.IsOfGroupCodes ? new ElementMap(0, field.LowBit) { Distances = BytesTo(field, []) } : new(field.StrideBits, field.SlotBits)) with
        {
            BlockBits = part.BlockBits, BlockElements = part.Layout.Bytes, First = field.Offset,
        };

    private static int[] BytesTo(BlockField field, IReadOnlyList<int> skipped) =>
        [.. Enumerable.Range(field.LowBit, field.Distances.Count).Select(bit => skipped.Contains(bit) ? 0 : field.BytesTo(bit))];

    private Value[] LoadFields(RowOperand operand, bool signExtend)
    {
        var part = operand.Part!;
        var codes = new Value[Layout.RegisterCount];
        foreach (var field in part.Fields)
        {
            RequireSlots(field);
            var isHighest = field == part.Fields[part.Fields.Count - 1];
            var bytes = LoadBytes(memory.Operand(operand), MapOf(part, field));
            var (factors, most) = LaneFactors(field, isDescending: true);
            for (var register = 0; register < codes.Length; register++)
            {
                if (Layout.Canonical(register, operand.LowBit) != register) continue;
                var word = factors is null ? bytes[register] : builder.Multiply(bytes[register], factors);
                var bits = Field(word, field.Shift + RegisterShift(field, register) + most, field.Bits, signExtend && isHighest);
                if (field.FirstBit > 0) bits = builder.ShiftLeft(bits, builder.Constant(field.FirstBit));
                codes[register] = codes[register] is { } low ? builder.Or(low, bits) : bits;
            }
        }

        return PerElement(operand.LowBit, register => codes[register]);
    }

    /// <summary>The byte of each element. Where a vector's lanes share a few, each is loaded for all lanes, which keep their own.</summary>
    private Value[] LoadBytes(MemoryObject buffer, ElementMap map)
    {
        var lanes = Layout.LaneOffsets(map);
        int[] places = [.. Enumerable.Range(0, 1 << Layout.Lanes.Count).Select(lanes.Offset)];
        int[] distinct = [.. places.Distinct()];
        if (!target.IsVector || distinct.Length == 1 || distinct.Length > places.Length / 4) return LoadElements(buffer, ElementType.Byte, map, Position);

        var index = IndexOf(Position, map);
        return PerElement(map, register =>
        {
            var address = AddressOf(buffer, ElementType.Byte, map, index, register, 0);
            var kept = distinct.Select(place => builder.And(
                builder.Load(address with { Lanes = LaneMap.Broadcast(Layout.Lanes.Count), Displacement = address.Displacement + place }),
                builder.LaneConstant(ValueType.I32, [.. places.Select(own => own == place ? -1 : 0)])));
            return kept.Aggregate(builder.Or);
        });
    }

    private void StoreFields(RowOperand operand, IReadOnlyList<Value> codes)
    {
        var part = operand.Part!;
        foreach (var field in part.Fields)
        {
            RequireSlots(field);
            var (factors, _) = LaneFactors(field, isDescending: false);
            var skipped = MaskOfSkipped(Layout.Registers, MapOf(part, field));
            var bytes = new Value[codes.Count];
            for (var register = 0; register < bytes.Length; register++)
            {
                var bits = field.FirstBit > 0 ? builder.Apply(Opcode.ShiftRightLogical, codes[register], builder.Constant(field.FirstBit)) : codes[register];
                bits = builder.And(bits, builder.Constant((1 << field.Bits) - 1));
                if (RegisterShift(field, register) is > 0 and var shift) bits = builder.ShiftLeft(bits, builder.Constant(shift));
                bytes[register & ~skipped] = bytes[register & ~skipped] is { } others ? builder.Or(others, bits) : bits;
            }

            for (var register = 0; register < bytes.Length; register++)
            {
                if ((register & skipped) == 0 && factors is not null) bytes[register] = OfAllSlots(builder.Multiply(bytes[register], factors), field);
            }

            StoreElements(memory.Operand(operand), ElementType.Byte, MapOf(part, field), Position, bytes);
        }
    }

    /// <summary>A byte with the bits of all lanes that share it.</summary>
    private Value OfAllSlots(Value bits, BlockField field)
    {
        foreach (var bit in Layout.Lanes.Intersect(field.Slots)) bits = builder.Or(bits, builder.Exchange(bits, Layout.LaneMask(bit)));
        return bits;
    }

    private void RequireSlots(BlockField field)
    {
        if (field.Slots.All(bit => Layout.InRegisters(bit) || Layout.InLanes(bit))) return;
        throw new InvalidOperationException($"Codes of a byte of {field} are neither on registers nor on lanes of {Layout}.");
    }

    private int RegisterShift(BlockField field, int register) => ShiftOf(field, Layout.Registers, register);

    /// <summary>How far up in its byte an element's bits are, as far as the number of its register, or of its lane, says it.</summary>
    private static int ShiftOf(BlockField field, IReadOnlyList<int> bits, int number) =>
        Enumerable.Range(0, bits.Count).Where(i => (number >> i & 1) != 0).Sum(i => field.ShiftOf(bits[i]));

    /// <summary>What moves each lane's bits from the lowest place to its own, or from its own to the highest of all lanes; null where lanes do not differ in it.</summary>
    private (Value? Factors, int Most) LaneFactors(BlockField field, bool isDescending)
    {
        if (!Layout.Lanes.Intersect(field.Slots).Any()) return (null, 0);
        if (!target.IsVector) throw new InvalidOperationException($"Lanes of {target.Name} share bytes, which need to be on registers.");
        var shifts = Enumerable.Range(0, 1 << Layout.Lanes.Count).Select(lane => ShiftOf(field, Layout.Lanes, lane)).ToList();
        var most = isDescending ? shifts.Max() : 0;
        return (builder.LaneConstant(ValueType.I32, [.. shifts.Select(shift => 1 << (isDescending ? most - shift : shift))]), most);
    }
}
