using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Products;

/// <summary>The stage that makes the tables of all words of some rows of activations, as <see cref="VectorTableSums"/> reads them: a tile is a row.</summary>
internal sealed class VectorTables
{
    private readonly ProductProgram product;
    private readonly TileBuilder builder;
    private readonly MemoryObject activations = ProductMemory.Operand("activations", ElementType.Int32);
    private readonly MemoryObject tables = new("tables", MemorySpace.Operand, ElementType.Int32, true);
    private readonly int lanes;

    private VectorTables(ProductProgram product, int laneBits)
    {
        this.product = product;
        builder = new TileBuilder(laneBits);
        lanes = 1 << laneBits;
    }

    public static TileProgram Lower(ProductProgram product, TargetDescription target, string name) => new VectorTables(product, target.LaneBits).Lower(name);

    private TileProgram Lower(string name)
    {
        var extents = new ProductExtents(builder);
        var first = builder.Parameter(ParameterKind.FirstTile);
        var words = builder.Multiply(extents.Groups, builder.Index(product.WordsPerGroup));
        builder.For(first, builder.Add(first, builder.Parameter(ParameterKind.Tiles)).Named("endTile"), 1, [], (row, _) =>
        {
            var rowWords = builder.Multiply(row, words);
            builder.For(builder.Index(0), words, 1, [], (word, _) =>
            {
                EmitWord(builder.Add(rowWords, word));
                return [];
            }, "word");
            return [];
        }, "row");
        return new TileProgram(name, builder.LaneBits, 1, [activations, tables], builder.Finish(), ProductExtents.Count);
    }

    private void EmitWord(Value word)
    {
        var activation = builder.Multiply(word, builder.Index(product.SlotsPerWord));
        var place = builder.Multiply(word, builder.Index(ProductTables.SplitWords));
        var slots = Enumerable.Range(0, product.SlotsPerWord)
            .Select(slot => builder.Load(new Address(activations, ElementType.Int32, activation, LaneMap.Broadcast(builder.LaneBits), slot))).ToList();
        for (var half = 0; half < 2; half++)
        {
            var factors = ProductTables.Factors(product, half);
            for (var part = 0; part < ProductTables.HighWords; part += lanes)
            {
                // A lane has four entries of a byte's table, which differ in the low bits of their number.
                var low = Signed(slots[factors.LowSlot], part);
                var high = Signed(slots[factors.HighSlot], part);
                var step = Scaled(low, factors.Low);
                var entries = new Value[4];
                entries[0] = builder.Multiply(high, PerLane(part, word => word % 4 * factors.High));
                for (var i = 1; i < entries.Length; i++) entries[i] = builder.Add(entries[i - 1], step);
                StoreBytes(entries, 0, place, (half * ProductTables.HalfWords) + part);
                StoreBytes(entries, 8, place, (half * ProductTables.HalfWords) + ProductTables.HighWords + part);
            }
        }
    }

    /// <summary>The signed byte of a lane's place.</summary>
    private Value Signed(Value word, int part)
    {
        var left = builder.ShiftLeft(word, PerLane(part, word => 24 - (word / 4 * 8)));
        return builder.Apply(Opcode.ShiftRightArithmetic, left, builder.Constant(24));
    }

    private Value Scaled(Value x, int factor) => factor == 1 ? x : builder.Multiply(x, builder.Constant(factor));

    /// <summary>Stores the bytes of four entries from a bit up as a word.</summary>
    private void StoreBytes(IReadOnlyList<Value> entries, int bit, Value place, int displacement)
    {
        Value? all = null;
        for (var i = 0; i < entries.Count; i++)
        {
            var shift = (8 * i) - bit;
            var moved = shift > 0 ? builder.ShiftLeft(entries[i], builder.Constant(shift)) : builder.ShiftRight(entries[i], -shift);
            var masked = builder.And(moved, builder.Constant(0xFF << (8 * i)));
            all = all is null ? masked : builder.Or(all, masked);
        }

        var contiguous = new LaneMap([.. Enumerable.Range(0, builder.LaneBits).Select(b => 1 << b)]);
        builder.Store(new Address(tables, ElementType.Int32, place, contiguous, displacement), all!);
    }

    /// <summary>A literal for each lane, by the number of its word among those of a half's tables.</summary>
    private Value PerLane(int part, System.Func<int, int> value) =>
        builder.LaneConstant(ValueType.I32, [.. Enumerable.Range(part, lanes).Select(value)]);
}
