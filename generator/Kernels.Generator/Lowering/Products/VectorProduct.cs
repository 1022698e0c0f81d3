using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Products;

/// <summary>
/// Lowers a product for vectors. A tile is a row block of outputs, on the lanes and on a few registers, times some rows of
/// activations, whose words are broadcast: nothing is ever added across lanes.
/// </summary>
internal sealed class VectorProduct : ProductLowering
{
    /// <summary>The bytes of codes between a load and what is prefetched beside it: 8 to 32 KiB were alike (measured), 1 KiB too few.</summary>
    private const int PrefetchAhead = 8 * 1024;

    private readonly ProductShape shape;
    private readonly TargetDescription target;
    private readonly LaneMap contiguous;

    private VectorProduct(ProductProgram product, ProductShape shape, TargetDescription target)
        : base(product, shape.LaneBits, new ProductMemory(product, isPartial: false, shape.Form))
    {
        (this.shape, this.target) = (shape, target);
        contiguous = new LaneMap([.. Enumerable.Range(0, shape.LaneBits).Select(bit => 1 << bit)]);
    }

    /// <summary>A scale's place is reckoned where it is needed: what lives across the loop over a group's words takes a register from it.</summary>
    protected override bool ReadsScalesFirst => false;

    private int Lanes => 1 << shape.LaneBits;

    private int OutputsPerPart => Lanes * shape.Vectors;

    public static TileProgram Lower(ProductProgram product, ProductShape shape, TargetDescription target, string name) =>
        new VectorProduct(product, shape, target).Lower(name);

    private TileProgram Lower(string name)
    {
        Memory.Scratch.Reserve(((ProductProgram.Chunks * shape.Rows) + 1) * OutputsPerPart * sizeof(float));
        var first = Builder.Parameter(ParameterKind.FirstTile);
        var rowTiles = Arithmetic.Quotient(Extents.Rows, shape.Rows);
        Builder.For(first, Builder.Add(first, Builder.Parameter(ParameterKind.Tiles)).Named("endTile"), 1, [], (tile, _) =>
        {
            var rowBlock = Builder.Multiply(Builder.Apply(Opcode.Divide, tile, rowTiles), Builder.Index(ProductProgram.RowBlock)).Named("firstOutput");
            var firstRow = Builder.Multiply(Builder.Apply(Opcode.Remainder, tile, rowTiles), Builder.Index(shape.Rows)).Named("firstRow");
            EmitTile(rowBlock, firstRow);
            return [];
        }, "tile");
        return new TileProgram(name, shape.LaneBits, ProductProgram.RowBlock, Memory.Objects, Builder.Finish(), ProductExtents.Count);
    }

    /// <summary>The parts of a row block one after the other, as far as the matrix has outputs.</summary>
    private void EmitTile(Value rowBlock, Value firstRow)
    {
        var width = Arithmetic.Minimum(Builder.Index(ProductProgram.RowBlock), Builder.Subtract(Extents.Outputs, rowBlock)).Named("width");
        Builder.For(Builder.Index(0), width, OutputsPerPart, [], (part, _) =>
        {
            Builder.For(Builder.Index(0), Builder.Index(ProductProgram.Chunks), 1, [], (chunk, _) =>
            {
                if (shape.RowsAtOnce == shape.Rows) EmitChunk(chunk, rowBlock, part, firstRow, Builder.Index(0));
                else EmitRows(row => EmitChunk(chunk, rowBlock, part, firstRow, row), firstRow);
                return [];
            }, "chunk");
            EmitStore(rowBlock, width, part, firstRow);
            return [];
        }, "part");
    }

    /// <summary>The rows of a tile that exist, one after the other.</summary>
    private void EmitRows(System.Action<Value> emit, Value firstRow)
    {
        var rows = Arithmetic.Minimum(Builder.Subtract(Extents.Rows, firstRow), Builder.Index(shape.Rows));
        Builder.For(Builder.Index(0), rows, shape.RowsAtOnce, [], (row, _) =>
        {
            emit(row);
            return [];
        }, "row");
    }

    /// <param name="row">The first row within the tile.</param>
    private void EmitChunk(Value chunk, Value rowBlock, Value part, Value firstRow, Value row)
    {
        Builder.Note("the groups of one chunk of k, in ascending order");
        var words = Builder.Index(Product.WordsPerGroup);
        var codes = Builder.Multiply(Builder.Multiply(rowBlock, Extents.Groups), words);
        var scales = Builder.Multiply(rowBlock, Extents.Groups);
        var last = Builder.Subtract(Extents.Rows, Builder.Index(1));
        var first = Builder.Add(firstRow, row);
        var rows = Enumerable.Range(0, shape.RowsAtOnce)
            .Select(next => Builder.Multiply(Arithmetic.Minimum(Builder.Add(first, Builder.Index(next)), last), Extents.Groups)).ToList();

        var (lower, upper) = Arithmetic.Groups(chunk, Extents.Groups);
        var outputs = new OutputsOfPart(this, scales, part);
        var y = Builder.For(lower, upper, 1, Zeros(shape.RowsAtOnce * shape.Vectors), (group, carried) =>
        {
            var groupCodes = Builder.Add(Builder.Add(codes, part), Lines(Builder.Multiply(group, words)));
            var groups = new RowsOfGroup(this, [.. rows.Select(row => Builder.Add(row, group))]);
            var sums = Sums(groups.Places, (word, step) =>
            {
                var line = Builder.Add(groupCodes, Lines(word));
                var displacement = step * ProductProgram.RowBlock;
                if (target.PrefetchBytes > 0) Builder.Prefetch(new Address(Memory.Codes, ElementType.Int32, line, contiguous, displacement + (PrefetchAhead / sizeof(int))));
                return Outputs(Memory.Codes, ElementType.Int32, line, displacement);
            });
            return AddGroup(carried, group, groups, outputs, initial => sums.Emit(initial, shape.RowsAtOnce));
        }, "group");

        var place = Builder.Add(Builder.Multiply(chunk, Builder.Index(shape.Rows * OutputsPerPart)), Builder.Multiply(row, Builder.Index(OutputsPerPart)));
        for (var i = 0; i < y.Count; i++) Builder.Store(new Address(Memory.Scratch, ElementType.Float, place, contiguous, i * Lanes), y[i].Named("y"));
    }

    /// <summary>The place of a line of a row block.</summary>
    private Value Lines(Value count) => Builder.Multiply(count, Builder.Index(ProductProgram.RowBlock));

    private GroupSums Sums(IReadOnlyList<Value> groups, System.Func<Value, int, IReadOnlyList<Value>> words)
    {
        if (shape.Form == ActivationForm.Pairs)
        {
            var pairs = groups.Select(group => Builder.Multiply(group, Builder.Index(VectorPairs.WordsPerGroup(Product)))).ToList();
            return new PairSums(Builder, Product, words, (row, half, word, displacement) => Builder.Load(new Address(
                Memory.Activations, ElementType.Int32, Builder.Add(pairs[row], word), Broadcast, (half * VectorPairs.WordsPerGroup(Product) / 2) + displacement)));
        }

        if (shape.Form == ActivationForm.Codes)
        {
            var activations = groups.Select(group => Builder.Multiply(group, Builder.Index(1L << (Product.GroupBits - 2)))).ToList();
            return new MultiplyAddSums(Builder, Product, words, 1, (row, word, displacement) =>
                [Builder.Load(new Address(Memory.Activations, ElementType.Int32, Builder.Add(activations[row], word), Broadcast, displacement))]);
        }

        var tables = groups.Select(group => Builder.Multiply(group, Builder.Index(Product.WordsPerGroup))).ToList();
        Value Place(int row, Value word) => Builder.Multiply(Builder.Add(tables[row], word), Builder.Index(ProductTables.SplitWords));
        if (Lanes > 1)
        {
            return new VectorTableSums(Builder, Product, words, (row, word, displacement) =>
                Builder.Load(new Address(Memory.Activations, ElementType.Int32, Place(row, word), contiguous, displacement)));
        }

        return new LaneTableSums(Builder, Product, 1, words, (row, word, _, place, number) =>
        {
            // The bytes of an entry stand apart; the upper one carries the sign.
            var first = Builder.Multiply(Place(row, word), Builder.Index(sizeof(int)));
            var displacement = ((place / 4 * ProductTables.HalfWords) + (place % 4 * ProductTables.Entries / 4)) * sizeof(int);
            Value Byte(int words) => Builder.Load(new Address(Memory.Activations, ElementType.Byte, first, Broadcast, displacement + (words * sizeof(int)), number));
            var high = Builder.ShiftLeft(Byte(ProductTables.HighWords), Builder.Constant(24));
            return Builder.Or(Byte(0), Builder.Apply(Opcode.ShiftRightArithmetic, high, Builder.Constant(16)));
        });
    }

    private List<Value> Outputs(MemoryObject memory, ElementType type, Value index, int displacement = 0) =>
        [.. Enumerable.Range(0, shape.Vectors).Select(vector => Builder.Load(new Address(memory, type, index, contiguous, displacement + (vector * Lanes))))];

    /// <summary>Combines the chunks, row by row as far as there are rows, and stores the outputs that exist.</summary>
    private void EmitStore(Value rowBlock, Value width, Value part, Value firstRow)
    {
        Builder.Note("the sum of the chunks, for the rows and outputs that exist");
        var left = Builder.Subtract(width, part).Named("left");
        var rows = Arithmetic.Minimum(Builder.Subtract(Extents.Rows, firstRow), Builder.Index(shape.Rows));
        var output = Builder.Add(rowBlock, part);
        Builder.For(Builder.Index(0), rows, 1, [], (row, _) =>
        {
            var local = Builder.Multiply(row, Builder.Index(OutputsPerPart));
            var destination = Builder.Add(Builder.Multiply(Builder.Add(firstRow, row), Extents.Outputs), output);
            var sums = Enumerable.Range(0, shape.Vectors).Select(vector => Arithmetic.Combine([.. Enumerable.Range(0, ProductProgram.Chunks).Select(chunk =>
                Builder.Load(new Address(Memory.Scratch, ElementType.Float, local, contiguous, (chunk * shape.Rows * OutputsPerPart) + (vector * Lanes))))])).ToList();
            Builder.If(left, Builder.Index(OutputsPerPart), () => StoreFirst(left, sums, output, destination), () => StoreAll(sums, output, destination));
            return [];
        }, "row");
    }

    private void StoreAll(IReadOnlyList<Value> sums, Value output, Value destination)
    {
        for (var vector = 0; vector < sums.Count; vector++)
        {
            var bias = Memory.Bias is null ? null : Builder.Load(new Address(Memory.Bias, ElementType.Float, output, contiguous, vector * Lanes));
            var sum = Arithmetic.Finished(sums[vector], bias);
            Builder.Store(new Address(Memory.Destination, Memory.Destination.Type, destination, contiguous, vector * Lanes), sum);
        }
    }

    /// <summary>Fewer outputs than a part has: they are staged, and stored one by one.</summary>
    private void StoreFirst(Value count, IReadOnlyList<Value> sums, Value output, Value destination)
    {
        var staging = ProductProgram.Chunks * shape.Rows * OutputsPerPart;
        for (var vector = 0; vector < sums.Count; vector++)
        {
            Builder.Store(new Address(Memory.Scratch, ElementType.Float, null, contiguous, staging + (vector * Lanes)), sums[vector]);
        }

        Builder.For(Builder.Index(0), count, 1, [], (next, _) =>
        {
            var sum = Builder.Load(new Address(Memory.Scratch, ElementType.Float, next, Broadcast, staging));
            sum = Arithmetic.Finished(sum, Memory.Bias is null ? null : Builder.Load(new Address(Memory.Bias, ElementType.Float, Builder.Add(output, next), Broadcast, 0)));
            Builder.Store(new Address(Memory.Destination, Memory.Destination.Type, Builder.Add(destination, next), Broadcast, 0), sum);
            return [];
        }, "output");
    }

    /// <summary>The rows of a chunk, by their places of one group; all lanes have the same.</summary>
    private sealed class RowsOfGroup(VectorProduct product, IReadOnlyList<Value> places) : IGroupValues
    {
        public IReadOnlyList<Value> Places { get; } = places;

        public IReadOnlyList<Value> Of(MemoryObject memory, Value group) =>
            [.. Places.Select(place => product.Builder.Load(new Address(memory, memory.Type, place, product.Broadcast, 0)))];
    }

    /// <summary>The outputs of a part of a row block, side by side on the lanes.</summary>
    private sealed class OutputsOfPart(VectorProduct product, Value first, Value part) : IGroupValues
    {
        public IReadOnlyList<Value> Of(MemoryObject memory, Value group) =>
            product.Outputs(memory, memory.Type, product.Builder.Add(product.Builder.Add(first, part), product.Lines(group)));
    }
}
