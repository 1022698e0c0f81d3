using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <summary>
/// Lowers a product for blocks of threads: a thread has one output and some rows of activations. Where k is split, a thread block takes
/// one chunk and leaves its sums to <see cref="ThreadCombine"/>.
/// </summary>
internal sealed class ThreadProduct
{
    private readonly ProductProgram product;
    private readonly ProductShape shape;
    private readonly TileBuilder builder;
    private readonly ProductArithmetic arithmetic;
    private readonly ProductMemory memory;
    private readonly ProductExtents extents;
    private readonly LaneMap broadcast;
    private readonly int accessWords;

    private ThreadProduct(ProductProgram product, ProductShape shape, TargetDescription target)
    {
        (this.product, this.shape) = (product, shape);
        builder = new TileBuilder(shape.LaneBits);
        arithmetic = new ProductArithmetic(builder, product);
        memory = new ProductMemory(product, isPartial: shape.SplitsChunks);
        extents = new ProductExtents(builder);
        broadcast = LaneMap.Broadcast(shape.LaneBits);
        accessWords = 1 << target.AccessElementBits;
    }

    private int Lanes => 1 << shape.LaneBits;

    public static TileProgram Lower(ProductProgram product, ProductShape shape, TargetDescription target, string name) =>
        new ThreadProduct(product, shape, target).Lower(name);

    private TileProgram Lower(string name)
    {
        var rowTiles = arithmetic.Quotient(extents.Rows, shape.Rows);
        var tile = builder.Parameter(ParameterKind.ThreadBlock);
        Value? chunk = null;
        if (shape.SplitsChunks)
        {
            chunk = Remainder(tile, builder.Index(ProductProgram.Chunks));
            tile = Divide(tile, builder.Index(ProductProgram.Chunks));
        }

        var firstRow = builder.Multiply(Remainder(tile, rowTiles), builder.Index(shape.Rows));
        var firstOutput = builder.Multiply(Divide(tile, rowTiles), builder.Index(Lanes));
        EmitTile(chunk, firstRow, firstOutput);
        return new TileProgram(name, shape.LaneBits, Lanes, memory.Objects, builder.Finish(), ProductExtents.Count) { PrefersRegisters = shape.Rows == 1 };
    }

    private void EmitTile(Value? chunk, Value firstRow, Value firstOutput)
    {
        var left = builder.Splat(arithmetic.Minimum(builder.Subtract(extents.Outputs, firstOutput), builder.Index(Lanes)));
        var output = new PackedOutputs(builder, product, memory, extents.Groups, firstOutput, left, builder.LaneIndex());

        var last = builder.Subtract(extents.Rows, builder.Index(1));
        var rows = Enumerable.Range(0, shape.Rows)
            .Select(row => builder.Multiply(arithmetic.Minimum(builder.Add(firstRow, builder.Index(row)), last), extents.Groups)).ToList();

        var zeros = Enumerable.Range(0, shape.Rows).Select(_ => builder.Constant(0f)).ToList();
        var y = chunk is null ? arithmetic.SumChunks(zeros, SumChunk) : SumChunk(chunk);
        StoreSums(y, chunk, firstRow, firstOutput, output.Exists[0]);

        IReadOnlyList<Value> SumChunk(Value number)
        {
            builder.Note("the groups of one chunk of k, in ascending order");
            var (lower, upper) = arithmetic.Groups(number, extents.Groups);
            return builder.For(lower, upper, 1, zeros, AddGroup);
        }

        IReadOnlyList<Value> AddGroup(Value group, IReadOnlyList<Value> carried)
        {
            var words = output.Words(group);
            var groupRows = rows.Select(row => builder.Add(row, group)).ToList();
            var activations = groupRows.Select(row => builder.Multiply(row, builder.Index(1L << (product.GroupBits - 2)))).ToList();
            var sums = Sums(activations, (word, step) => [output.Code(words, builder.Splat(word), step, output.Exists[0])]);

            var activationSums = groupRows.Select(row => builder.Load(new Address(memory.ActivationSums, ElementType.Int32, row, broadcast, 0))).ToList();
            var zero = output.ZeroPoints(group)?[0];
            var initial = activationSums.Select(sum => arithmetic.Initial(sum, zero)).ToList();
            var exact = sums.Emit(initial, shape.Rows);
            var scale = output.Scales(group)[0];
            return [.. carried.Select((y, row) => arithmetic.Accumulate(
                y, exact[row], activationSums[row], scale, builder.Load(new Address(memory.ActivationScales, ElementType.Float, groupRows[row], broadcast, 0))))];
        }
    }

    private GroupSums Sums(IReadOnlyList<Value> activations, System.Func<Value, int, IReadOnlyList<Value>> words)
    {
        if (shape.Form == ActivationForm.Tables) return ThreadTables.Sums(builder, product, shape, memory, activations, words);

        var held = new IReadOnlyList<Value>[shape.Rows];
        return new MultiplyAddSums(builder, product, words, (row, word, displacement) =>
        {
            if (displacement % accessWords == 0)
            {
                held[row] = builder.Load(new Address(memory.Activations, ElementType.Int32, builder.Add(activations[row], word), broadcast, displacement), accessWords);
            }

            return held[row][displacement % accessWords];
        });
    }

    private void StoreSums(IReadOnlyList<Value> y, Value? chunk, Value firstRow, Value firstOutput, Value exists)
    {
        builder.Note("the sums of the rows and outputs that exist");
        var left = builder.Splat(arithmetic.Minimum(builder.Subtract(extents.Rows, firstRow), builder.Index(shape.Rows)));
        var first = chunk is null ? firstRow : builder.Add(builder.Multiply(chunk, extents.Rows), firstRow);
        var bias = memory.Bias is null ? null : builder.Load(new Address(memory.Bias, ElementType.Float, firstOutput, broadcast, 0, builder.LaneIndex()), exists);
        for (var row = 0; row < y.Count; row++)
        {
            var place = builder.Add(builder.Multiply(builder.Add(first, builder.Index(row)), extents.Outputs), firstOutput);
            var mask = row == 0 ? exists : builder.And(exists, builder.Apply(Opcode.Less, builder.Constant(row), left));
            var sum = chunk is null ? arithmetic.Finished(y[row], bias) : y[row];
            builder.Store(new Address(memory.Destination, memory.Destination.Type, place, broadcast, 0, builder.LaneIndex()), sum, mask);
        }
    }

    private Value Divide(Value x, Value y) => builder.Apply(Opcode.Divide, x, y);

    private Value Remainder(Value x, Value y) => builder.Apply(Opcode.Remainder, x, y);
}
