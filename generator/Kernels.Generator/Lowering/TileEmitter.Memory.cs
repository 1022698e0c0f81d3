using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <content>Loads and stores of elements.</content>
internal sealed partial class TileEmitter
{
    /// <summary>How many elements of the row ahead of its place a load from an operand prefetches; 0 for none.</summary>
    public int PrefetchAhead { get; set; }

    /// <summary>Loads the tile's elements of an array.</summary>
    /// <param name="position">The flattened index of the tile's first element.</param>
    public Value[] LoadElements(MemoryObject buffer, ElementType type, ElementMap map, Value position, int offset = 0)
    {
        var result = new Value[Layout.RegisterCount];
        var index = IndexOf(position, map);
        foreach (var access in Accesses(type, map))
        {
            var address = AddressOf(buffer, type, map, index, access[0], offset);
            var elements = builder.Load(address, access.Length, ValidBlocks(access[0]));
            for (var i = 0; i < access.Length; i++) result[access[i]] = elements[i];
            // Loads from blocks are not whole lines, by which prefetches are counted.
            if (PrefetchAhead > 0 && buffer.Space == MemorySpace.Operand && !map.HasBlocks) Prefetch(address, PrefetchAhead >> map.Skipped);
        }

        return PerElement(map, register => result[register]);
    }

    /// <summary>Stores the tile's elements of an array.</summary>
    public void StoreElements(MemoryObject buffer, ElementType type, ElementMap map, Value position, IReadOnlyList<Value> elements, int offset = 0)
    {
        var index = IndexOf(position, map);
        foreach (var access in Accesses(type, map))
        {
            var address = AddressOf(buffer, type, map, index, access[0], offset);
            builder.Store(address, [.. access.Select(register => elements[register])], Both(ValidBlocks(access[0]), FirstOfRepeated(map)));
        }
    }

    /// <summary>
    /// Prefetches what a load of whole vectors will find <paramref name="ahead"/> elements on, once a line. What lanes share is
    /// little, and comes with the lines that others of its kind are in.
    /// </summary>
    private void Prefetch(Address loaded, int ahead)
    {
        if (!loaded.Lanes.IsContiguous || loaded.Displacement * loaded.Type.Bytes() % target.PrefetchBytes != 0) return;
        builder.Prefetch(loaded with { Type = loaded.Type.Stored(), Displacement = loaded.Displacement + ahead });
    }

    /// <summary>The index in an array of that of an element, as far as registers and lanes do not say it.</summary>
    private Value IndexOf(Value position, ElementMap map)
    {
        if (!map.HasBlocks) return map.Skipped == 0 ? position : builder.Apply(Opcode.ShiftRightLogical, position, builder.Index(map.Skipped));
        var index = builder.Multiply(builder.Apply(Opcode.ShiftRightLogical, position, builder.Index(map.BlockBits)), builder.Index(map.BlockElements));
        if (PositionBits >= map.BlockBits) return index;

        if (map.Distances.Count > 0)
        {
            foreach (var bit in Enumerable.Range(PositionBits, map.BlockBits - PositionBits).Where(bit => !map.Skips(bit)))
            {
                var isSet = builder.And(builder.Apply(Opcode.ShiftRightLogical, position, builder.Index(bit)), builder.Index(1));
                index = builder.Add(index, builder.Multiply(isSet, builder.Index(map.Distance(bit))));
            }

            return index;
        }

        // Of a tile that begins within a block: the bits below those that are skipped, and those above them.
        var end = map.FirstSkipped + map.Skipped;
        if (map.FirstSkipped > PositionBits) index = builder.Add(index, builder.And(position, builder.Index((1L << map.FirstSkipped) - 1)));
        var high = builder.And(position, builder.Index((1L << map.BlockBits) - (1L << end)));
        return builder.Add(index, map.Skipped == 0 ? high : builder.Apply(Opcode.ShiftRightLogical, high, builder.Index(map.Skipped)));
    }

    private Address AddressOf(MemoryObject buffer, ElementType type, ElementMap map, Value index, int register, int offset)
    {
        var address = new Address(buffer, type, index, Layout.LaneOffsets(map), offset + map.First + Layout.RegisterOffset(register, map), Layout.HasUnitsInLanes ? LanePlace(map) : null);

        // Vector machines are given rows one after the other: the runtime fetches them.
        return target.IsVector || memory.BytesOfScatteredRow(buffer) is not (> 0 and var bytes)
            ? address
            : address with { Index = null, LaneOffset = InSlot(index, map, register, bytes / type.Bytes()) };
    }

    /// <summary>The registers of each access, in the order of their addresses: as many consecutive elements as one access takes.</summary>
    private IEnumerable<int[]> Accesses(ElementType type, ElementMap map)
    {
        var inner = new List<int>();
        if (!target.IsVector)
        {
            var bits = Enumerable.Range(0, shape.BlockBits).Where(bit => !map.Skips(bit)).Take(target.AccessElementBits);
            inner.AddRange(bits.TakeWhile((bit, i) => Layout.InRegisters(bit) && map.Distance(bit) == 1 << i && 1 << i < map.Alignment).Select(Layout.RegisterMask));
        }

        var mask = inner.Sum() | MaskOfSkipped(Layout.Registers, map);
        for (var register = 0; register < Layout.RegisterCount; register++)
        {
            if ((register & mask) != 0) continue;
            var access = new int[1 << inner.Count];
            for (var i = 0; i < access.Length; i++)
            {
                access[i] = register | inner.Where((_, bit) => (i >> bit & 1) != 0).Sum();
            }

            yield return access;
        }
    }

    /// <summary>The lanes whose block exists; null when all do. On vector machines the runtime pads the last tile instead.</summary>
    private Value? ValidBlocks(int register)
    {
        if (target.IsVector || shape.RowBits == 0) return null;
        var first = builder.Apply(Opcode.ShiftRightLogical, Position, builder.Index(shape.BlockBits)).Named("firstBlock");
        var left = builder.Subtract(builder.Parameter(ParameterKind.Blocks), first).Named("blocksLeft");
        var valid = builder.Apply(Opcode.SplatIndex, builder.Apply(Opcode.Minimum, left, builder.Index(shape.Blocks)));
        var block = builder.Add(LanePlace(shape.BlockBits), builder.Constant(Layout.RegisterOffset(register, shape.BlockBits)));
        return builder.Apply(Opcode.Less, block, valid);
    }

    /// <summary>Of lanes that store the same element, the first; null when there are none, or when the machine stores once anyway.</summary>
    private Value? FirstOfRepeated(ElementMap map)
    {
        var repeated = MaskOfSkipped(Layout.Lanes, map);
        if (target.IsVector || repeated == 0) return null;
        return builder.Apply(Opcode.Equal, builder.And(builder.LaneIndex(), builder.Constant(repeated)), builder.Constant(0));
    }

    private Value? Both(Value? x, Value? y) => x is null ? y : y is null ? x : builder.And(x, y);

    /// <summary>The element offset of each lane in an array.</summary>
    private Value LanePlace(ElementMap map)
    {
        var withinUnit = LaneOffset(Layout.LaneOffsets(map));
        return Layout.HasUnitsInLanes
            ? builder.Add(withinUnit, builder.Multiply(LaneOffset(Layout.LaneUnits), builder.Constant(Layout.UnitStride(map))))
            : withinUnit;
    }

    /// <summary>The offset of each lane as a value.</summary>
    private Value LaneOffset(LaneMap map) => LaneOffsets.Compute(builder, map);
}
