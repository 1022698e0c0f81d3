using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <summary>
/// Lowers a product for vectors. A tile is a row block of outputs, on the lanes and on a few registers, times some rows of
/// activations, whose words are broadcast: nothing is ever added across lanes.
/// </summary>
internal sealed class VectorProduct
{
    /// <summary>The bytes of codes between a load and what is prefetched beside it: 8 to 32 KiB were alike (measured), 1 KiB too few.</summary>
    private const int PrefetchAhead = 8 * 1024;

    private readonly ProductProgram product;
    private readonly ProductShape shape;
    private readonly TargetDescription target;
    private readonly TileBuilder builder;
    private readonly ProductArithmetic arithmetic;
    private readonly ProductMemory memory;
    private readonly ProductExtents extents;
    private readonly LaneMap broadcast;
    private readonly LaneMap contiguous;

    private VectorProduct(ProductProgram product, ProductShape shape, TargetDescription target)
    {
        (this.product, this.shape, this.target) = (product, shape, target);
        builder = new TileBuilder(shape.LaneBits);
        arithmetic = new ProductArithmetic(builder, product);
        memory = new ProductMemory(product, isPartial: false, shape.Form);
        extents = new ProductExtents(builder);
        broadcast = LaneMap.Broadcast(shape.LaneBits);
        contiguous = new LaneMap([.. Enumerable.Range(0, shape.LaneBits).Select(bit => 1 << bit)]);
    }

    private int Lanes => 1 << shape.LaneBits;

    private int OutputsPerPart => Lanes * shape.Vectors;

    public static TileProgram Lower(ProductProgram product, ProductShape shape, TargetDescription target, string name) =>
        new VectorProduct(product, shape, target).Lower(name);

    private TileProgram Lower(string name)
    {
        memory.Scratch.Reserve(((ProductProgram.Chunks * shape.Rows) + 1) * OutputsPerPart * sizeof(float));
        var first = builder.Parameter(ParameterKind.FirstTile);
        var rowTiles = arithmetic.Quotient(extents.Rows, shape.Rows);
        builder.For(first, builder.Add(first, builder.Parameter(ParameterKind.Tiles)), 1, [], (tile, _) =>
        {
            var rowBlock = builder.Multiply(builder.Apply(Opcode.Divide, tile, rowTiles), builder.Index(ProductProgram.RowBlock));
            var firstRow = builder.Multiply(builder.Apply(Opcode.Remainder, tile, rowTiles), builder.Index(shape.Rows));
            EmitTile(rowBlock, firstRow);
            return [];
        });
        return new TileProgram(name, shape.LaneBits, ProductProgram.RowBlock, memory.Objects, builder.Finish(), ProductExtents.Count);
    }

    /// <summary>The parts of a row block one after the other, as far as the matrix has outputs.</summary>
    private void EmitTile(Value rowBlock, Value firstRow)
    {
        var width = arithmetic.Minimum(builder.Index(ProductProgram.RowBlock), builder.Subtract(extents.Outputs, rowBlock));
        builder.For(builder.Index(0), width, OutputsPerPart, [], (part, _) =>
        {
            builder.For(builder.Index(0), builder.Index(ProductProgram.Chunks), 1, [], (chunk, _) =>
            {
                if (shape.RowsAtOnce == shape.Rows) EmitChunk(chunk, rowBlock, part, firstRow, builder.Index(0));
                else EmitRows(row => EmitChunk(chunk, rowBlock, part, firstRow, row), firstRow);
                return [];
            });
            EmitStore(rowBlock, width, part, firstRow);
            return [];
        });
    }

    /// <summary>The rows of a tile that exist, one after the other.</summary>
    private void EmitRows(System.Action<Value> emit, Value firstRow)
    {
        var rows = arithmetic.Minimum(builder.Subtract(extents.Rows, firstRow), builder.Index(shape.Rows));
        builder.For(builder.Index(0), rows, shape.RowsAtOnce, [], (row, _) =>
        {
            emit(row);
            return [];
        });
    }

    /// <param name="row">The first row within the tile.</param>
    private void EmitChunk(Value chunk, Value rowBlock, Value part, Value firstRow, Value row)
    {
        builder.Note("the groups of one chunk of k, in ascending order");
        var words = builder.Index(product.WordsPerGroup);
        var codes = builder.Multiply(builder.Multiply(rowBlock, extents.Groups), words);
        var scales = builder.Multiply(rowBlock, extents.Groups);
        var last = builder.Subtract(extents.Rows, builder.Index(1));
        var first = builder.Add(firstRow, row);
        var rows = Enumerable.Range(0, shape.RowsAtOnce)
            .Select(next => builder.Multiply(arithmetic.Minimum(builder.Add(first, builder.Index(next)), last), extents.Groups)).ToList();

        var (lower, upper) = arithmetic.Groups(chunk, extents.Groups);
        var zeros = Enumerable.Range(0, shape.RowsAtOnce * shape.Vectors).Select(_ => builder.Constant(0f)).ToList();
        var y = builder.For(lower, upper, 1, zeros, (group, carried) =>
        {
            var groupCodes = builder.Add(builder.Add(codes, part), Lines(builder.Multiply(group, words)));
            var groups = rows.Select(row => builder.Add(row, group)).ToList();
            var sums = Sums(groups, (word, step) =>
            {
                var line = builder.Add(groupCodes, Lines(word));
                var displacement = step * ProductProgram.RowBlock;
                if (target.PrefetchBytes > 0) builder.Prefetch(new Address(memory.Codes, ElementType.Int32, line, contiguous, displacement + (PrefetchAhead / sizeof(int))));
                return Outputs(memory.Codes, ElementType.Int32, line, displacement);
            });

            var activationSums = groups.Select(row => builder.Load(new Address(memory.ActivationSums, ElementType.Int32, row, broadcast, 0))).ToList();
            var zeroPoints = memory.ZeroPoints is null ? null : OfGroup(memory.ZeroPoints, group);
            var initial = activationSums.SelectMany(sum => Enumerable.Range(0, shape.Vectors).Select(vector => arithmetic.Initial(sum, zeroPoints?[vector]))).ToList();
            var exact = sums.Emit(initial, shape.RowsAtOnce);

            // Their place is reckoned where it is needed: what lives across the loop over a group's words takes a register from it.
            var groupScales = OfGroup(memory.Scales, group);
            return [.. carried.Select((y, i) =>
            {
                var row = i / shape.Vectors;
                return arithmetic.Accumulate(y, exact[i], activationSums[row], groupScales[i % shape.Vectors], Scale(groups[row]));
            })];
        });

        List<Value> OfGroup(MemoryObject memory, Value group) => Outputs(memory, memory.Type, builder.Add(builder.Add(scales, part), Lines(group)));

        var place = builder.Add(builder.Multiply(chunk, builder.Index(shape.Rows * OutputsPerPart)), builder.Multiply(row, builder.Index(OutputsPerPart)));
        for (var i = 0; i < y.Count; i++) builder.Store(new Address(memory.Scratch, ElementType.Float, place, contiguous, i * Lanes), y[i]);
    }

    /// <summary>The place of a line of a row block.</summary>
    private Value Lines(Value count) => builder.Multiply(count, builder.Index(ProductProgram.RowBlock));

    private GroupSums Sums(IReadOnlyList<Value> groups, System.Func<Value, int, IReadOnlyList<Value>> words)
    {
        if (shape.Form == ActivationForm.Pairs)
        {
            var pairs = groups.Select(group => builder.Multiply(group, builder.Index(VectorPairs.WordsPerGroup(product)))).ToList();
            return new PairSums(builder, product, words, (row, half, word, displacement) => builder.Load(new Address(
                memory.Activations, ElementType.Int32, builder.Add(pairs[row], word), broadcast, (half * VectorPairs.WordsPerGroup(product) / 2) + displacement)));
        }

        if (shape.Form == ActivationForm.Codes)
        {
            var activations = groups.Select(group => builder.Multiply(group, builder.Index(1L << (product.GroupBits - 2)))).ToList();
            return new MultiplyAddSums(builder, product, words, (row, word, displacement) =>
                builder.Load(new Address(memory.Activations, ElementType.Int32, builder.Add(activations[row], word), broadcast, displacement)));
        }

        var tables = groups.Select(group => builder.Multiply(group, builder.Index(product.WordsPerGroup))).ToList();
        Value Place(int row, Value word) => builder.Multiply(builder.Add(tables[row], word), builder.Index(ProductTables.SplitWords));
        if (Lanes > 1)
        {
            return new VectorTableSums(builder, product, words, (row, word, displacement) =>
                builder.Load(new Address(memory.Activations, ElementType.Int32, Place(row, word), contiguous, displacement)));
        }

        return new LaneTableSums(builder, product, 1, words, (row, word, _, place, number) =>
        {
            // The bytes of an entry stand apart; the upper one carries the sign.
            var first = builder.Multiply(Place(row, word), builder.Index(sizeof(int)));
            var displacement = ((place / 4 * ProductTables.HalfWords) + (place % 4 * ProductTables.Entries / 4)) * sizeof(int);
            Value Byte(int words) => builder.Load(new Address(memory.Activations, ElementType.Byte, first, broadcast, displacement + (words * sizeof(int)), number));
            var high = builder.ShiftLeft(Byte(ProductTables.HighWords), builder.Constant(24));
            return builder.Or(Byte(0), builder.Apply(Opcode.ShiftRightArithmetic, high, builder.Constant(16)));
        });
    }

    private Value Scale(Value group) => builder.Load(new Address(memory.ActivationScales, ElementType.Float, group, broadcast, 0));

    private List<Value> Outputs(MemoryObject memory, ElementType type, Value index, int displacement = 0) =>
        [.. Enumerable.Range(0, shape.Vectors).Select(vector => builder.Load(new Address(memory, type, index, contiguous, displacement + (vector * Lanes))))];

    /// <summary>Combines the chunks, row by row as far as there are rows, and stores the outputs that exist.</summary>
    private void EmitStore(Value rowBlock, Value width, Value part, Value firstRow)
    {
        builder.Note("the sum of the chunks, for the rows and outputs that exist");
        var left = arithmetic.Minimum(builder.Subtract(width, part), builder.Index(OutputsPerPart));
        var isWhole = builder.Apply(Opcode.Divide, left, builder.Index(OutputsPerPart));
        var rest = builder.Subtract(left, builder.Multiply(isWhole, builder.Index(OutputsPerPart)));
        var rows = arithmetic.Minimum(builder.Subtract(extents.Rows, firstRow), builder.Index(shape.Rows));
        var output = builder.Add(rowBlock, part);
        var staging = ProductProgram.Chunks * shape.Rows * OutputsPerPart;
        builder.For(builder.Index(0), rows, 1, [], (row, _) =>
        {
            var local = builder.Multiply(row, builder.Index(OutputsPerPart));
            var destination = builder.Add(builder.Multiply(builder.Add(firstRow, row), extents.Outputs), output);
            var sums = Enumerable.Range(0, shape.Vectors).Select(vector => arithmetic.Combine([.. Enumerable.Range(0, ProductProgram.Chunks).Select(chunk =>
                builder.Load(new Address(memory.Scratch, ElementType.Float, local, contiguous, (chunk * shape.Rows * OutputsPerPart) + (vector * Lanes))))])).ToList();

            // Loops of at most one iteration: either all outputs are stored at once, or they are staged and stored one by one.
            builder.For(builder.Index(0), isWhole, 1, [], (_, _) =>
            {
                for (var vector = 0; vector < sums.Count; vector++)
                {
                    var bias = memory.Bias is null ? null : builder.Load(new Address(memory.Bias, ElementType.Float, output, contiguous, vector * Lanes));
                    var sum = arithmetic.Finished(sums[vector], bias);
                    builder.Store(new Address(memory.Destination, memory.Destination.Type, destination, contiguous, vector * Lanes), sum);
                }

                return [];
            });
            for (var vector = 0; vector < sums.Count; vector++)
            {
                builder.Store(new Address(memory.Scratch, ElementType.Float, null, contiguous, staging + (vector * Lanes)), sums[vector]);
            }

            builder.For(builder.Index(0), rest, 1, [], (one, _) =>
            {
                var sum = builder.Load(new Address(memory.Scratch, ElementType.Float, one, broadcast, staging));
                sum = arithmetic.Finished(sum, memory.Bias is null ? null : builder.Load(new Address(memory.Bias, ElementType.Float, builder.Add(output, one), broadcast, 0)));
                builder.Store(new Address(memory.Destination, memory.Destination.Type, builder.Add(destination, one), broadcast, 0), sum);
                return [];
            });
            return [];
        });
    }
}
