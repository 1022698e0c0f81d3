using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <content>Loads and stores of elements.</content>
internal sealed partial class TileEmitter
{
    /// <summary>How many elements of the row ahead of its place a load from an operand prefetches; 0 for none.</summary>
    public int PrefetchAhead { get; set; }

    /// <summary>Loads an array with one element for every setting of the index bits from <paramref name="lowBit"/> up.</summary>
    /// <param name="position">The flattened index of the tile's first element in that array's index space.</param>
    public Value[] LoadElements(MemoryObject buffer, ElementType type, int lowBit, Value position, int offset = 0)
    {
        var result = new Value[Layout.RegisterCount];
        var index = IndexOf(position, lowBit);
        foreach (var access in Accesses(type, lowBit))
        {
            var address = AddressOf(buffer, type, lowBit, index, access[0], offset);
            var elements = builder.Load(address, access.Length, ValidBlocks(access[0]));
            for (var i = 0; i < access.Length; i++) result[access[i]] = elements[i];
            if (PrefetchAhead > 0 && buffer.Space == MemorySpace.Operand) Prefetch(address, PrefetchAhead >> lowBit);
        }

        return PerElement(lowBit, register => result[register]);
    }

    /// <summary>Stores an array with one element for every setting of the index bits from <paramref name="lowBit"/> up.</summary>
    public void StoreElements(MemoryObject buffer, ElementType type, int lowBit, Value position, IReadOnlyList<Value> elements, int offset = 0)
    {
        var index = IndexOf(position, lowBit);
        foreach (var access in Accesses(type, lowBit))
        {
            var address = AddressOf(buffer, type, lowBit, index, access[0], offset);
            builder.Store(address, [.. access.Select(register => elements[register])], Both(ValidBlocks(access[0]), FirstOfRepeated(lowBit)));
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

    private Value IndexOf(Value position, int lowBit) =>
        lowBit == 0 ? position : builder.Apply(Opcode.ShiftRightLogical, position, builder.Index(lowBit));

    private Address AddressOf(MemoryObject buffer, ElementType type, int lowBit, Value index, int register, int offset) =>
        new(buffer, type, index, Layout.LaneOffsets(lowBit), offset + Layout.RegisterOffset(register, lowBit), Layout.HasUnitsInLanes ? LanePlace(lowBit) : null);

    /// <summary>The registers of each access, in the order of their addresses: as many consecutive elements as one access takes.</summary>
    private IEnumerable<int[]> Accesses(ElementType type, int lowBit)
    {
        var consecutive = 0;
        if (!target.IsVector)
        {
            while (Layout.InRegisters(lowBit + consecutive)
                && lowBit + consecutive < shape.BlockBits
                && consecutive < target.AccessElementBits) consecutive++;
        }

        var inner = Enumerable.Range(lowBit, consecutive).Select(Layout.RegisterMask).ToArray();
        var mask = inner.Sum() | MaskBelow(Layout.Registers, lowBit);
        for (var register = 0; register < Layout.RegisterCount; register++)
        {
            if ((register & mask) != 0) continue;
            var access = new int[1 << consecutive];
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
    private Value? FirstOfRepeated(int lowBit)
    {
        var repeated = MaskBelow(Layout.Lanes, lowBit);
        if (target.IsVector || repeated == 0) return null;
        return builder.Apply(Opcode.Equal, builder.And(builder.LaneIndex(), builder.Constant(repeated)), builder.Constant(0));
    }

    private Value? Both(Value? x, Value? y) => x is null ? y : y is null ? x : builder.And(x, y);

    /// <summary>The element offset of each lane in an array with one element for every setting of the index bits from <paramref name="lowBit"/> up.</summary>
    private Value LanePlace(int lowBit)
    {
        var withinUnit = LaneOffset(Layout.LaneOffsets(lowBit));
        return Layout.HasUnitsInLanes
            ? builder.Add(withinUnit, builder.Multiply(LaneOffset(Layout.LaneUnits), builder.Constant(Layout.UnitStride(lowBit))))
            : withinUnit;
    }

    /// <summary>The offset of each lane as a value.</summary>
    private Value LaneOffset(LaneMap map) => LaneOffsets.Compute(builder, map);
}
