using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Mathematics;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <summary>
/// Lowers a product of many rows for blocks of threads. The codes of a tile's outputs and the activations of its rows pass through shared
/// memory part by part; a thread multiplies four outputs with four rows, so that a word which it reads there serves four times.
/// </summary>
internal sealed partial class ThreadTileProduct
{
    /// <summary>The rows of a tile.</summary>
    public const int Rows = 32;

    /// <summary>The bits of a program's lanes: 16 threads side by side over the outputs, 8 over the rows.</summary>
    public const int LaneBits = 7;

    private const int OutputsPerThread = 4;

    private const int RowsPerThread = 4;

    private const int OutputThreads = 16;

    private const int Outputs = OutputThreads * OutputsPerThread;

    /// <summary>The elements of k that pass through shared memory at a time: part of a large group, or some small ones.</summary>
    private const int PartBits = 7;

    /// <summary>The words of four activations that a thread reads or writes at once.</summary>
    private const int Access = 4;

    private const int ActivationWords = (1 << PartBits) / 4;

    /// <summary>Rows stand further apart by one access, so that those of a warp begin on different banks.</summary>
    private const int RowStride = ActivationWords + Access;

    private readonly ProductProgram product;
    private readonly ProductProgram part;
    private readonly TileBuilder builder = new(LaneBits);
    private readonly ProductArithmetic arithmetic;
    private readonly ProductMemory memory;
    private readonly ProductExtents extents;
    private readonly MemoryObject sharedCodes = new("tileCodes", MemorySpace.Shared, ElementType.Int32, true);
    private readonly MemoryObject sharedActivations = new("tileActivations", MemorySpace.Shared, ElementType.Int32, true);
    private readonly LaneMap broadcast = LaneMap.Broadcast(LaneBits);
    private readonly Value lane;
    private readonly Value activationWordsPerGroup;

    private ThreadTileProduct(ProductProgram product)
    {
        this.product = product;
        part = product with { GroupBits = System.Math.Min(product.GroupBits, PartBits) };
        arithmetic = new ProductArithmetic(builder, product);
        memory = new ProductMemory(product, isPartial: false);
        extents = new ProductExtents(builder);
        lane = builder.LaneIndex();
        activationWordsPerGroup = builder.Index(1L << (product.GroupBits - 2));
        sharedCodes.Reserve(WordsPerPart * Outputs * sizeof(int));
        sharedActivations.Reserve(Rows * RowStride * sizeof(int));
    }

    /// <summary>The words of an output's codes in a part.</summary>
    private int WordsPerPart => (1 << PartBits) / product.CodesPerWord;

    public static TileProgram Lower(ProductProgram product, string name) => new ThreadTileProduct(product).Lower(name);

    private TileProgram Lower(string name)
    {
        var rowTiles = arithmetic.Quotient(extents.Rows, Rows);
        var tile = builder.Parameter(ParameterKind.ThreadBlock);
        var firstRow = builder.Multiply(builder.Apply(Opcode.Remainder, tile, rowTiles), builder.Index(Rows));
        var firstOutput = builder.Multiply(builder.Apply(Opcode.Divide, tile, rowTiles), builder.Index(Outputs));
        var rowsLeft = builder.Splat(arithmetic.Minimum(builder.Subtract(extents.Rows, firstRow), builder.Index(Rows)));
        var outputsLeft = builder.Splat(arithmetic.Minimum(builder.Subtract(extents.Outputs, firstOutput), builder.Index(Outputs)));

        var staging = new Staging(this, firstRow, firstOutput, rowsLeft, outputsLeft);
        var rows = new ThreadRows(this, firstRow, rowsLeft);
        var firstOfThread = FirstOfThread();
        var outputs = new PackedOutputs(builder, product, memory, extents.Groups, firstOutput, outputsLeft, firstOfThread, OutputsPerThread);

        var zeros = Enumerable.Range(0, RowsPerThread * OutputsPerThread).Select(_ => builder.Constant(0f)).ToList();
        var y = arithmetic.SumChunks(zeros, SumChunk);
        Store(y, firstRow, firstOutput, firstOfThread, rows, outputs);
        return new TileProgram(name, LaneBits, Outputs, [.. memory.Objects, sharedCodes, sharedActivations], builder.Finish(), ProductExtents.Count);

        IReadOnlyList<Value> SumChunk(Value chunk)
        {
            builder.Note("the groups of one chunk of k, in ascending order");
            var (lower, upper) = arithmetic.Groups(chunk, extents.Groups);
            if (product.GroupBits >= PartBits) return builder.For(lower, upper, 1, zeros, AddLargeGroup);

            var groupsPerPart = 1 << (PartBits - product.GroupBits);
            return builder.For(lower, upper, groupsPerPart, zeros, (first, sums) =>
            {
                staging.Emit(first, builder.Index(0), builder.Subtract(upper, first));
                var count = arithmetic.Minimum(builder.Subtract(upper, first), builder.Index(groupsPerPart));
                return builder.For(builder.Index(0), count, 1, sums, (next, carried) =>
                {
                    var group = builder.Add(first, next);
                    return Accumulate(carried, group, initial => Sums(builder.Multiply(next, builder.Index(product.WordsPerGroup))).Emit(initial, RowsPerThread));
                });
            });
        }

        IReadOnlyList<Value> AddLargeGroup(Value group, IReadOnlyList<Value> carried) => Accumulate(carried, group, initial =>
            builder.For(builder.Index(0), builder.Index(1L << (product.GroupBits - PartBits)), 1, initial, (number, sums) =>
            {
                staging.Emit(group, number, null);
                return Sums(builder.Index(0)).Emit(sums, RowsPerThread);
            }));

        IReadOnlyList<Value> Accumulate(IReadOnlyList<Value> y, Value group, System.Func<IReadOnlyList<Value>, IReadOnlyList<Value>> sums)
        {
            var (activationSums, activationScales) = rows.Group(group);
            var zeros = outputs.ZeroPoints(group);
            var exact = sums([.. activationSums.SelectMany(sum => Enumerable.Range(0, OutputsPerThread).Select(output => arithmetic.Initial(sum, zeros?[output])))]);
            var scales = outputs.Scales(group);
            return [.. y.Select((sum, i) =>
            {
                var (row, output) = (i / OutputsPerThread, i % OutputsPerThread);
                return arithmetic.Accumulate(sum, exact[i], activationSums[row], scales[output], activationScales[row]);
            })];
        }
    }

    /// <summary>The sums of a part, or of a group within it that begins at a word of its codes.</summary>
    private MultiplyAddSums Sums(Value firstWord)
    {
        var outputOffset = FirstOfThread();
        var rowOffset = builder.Multiply(ThreadRow(), builder.Constant(RowsPerThread * RowStride));
        var firstActivation = builder.Multiply(firstWord, builder.Index(product.SlotsPerWord));
        var held = new IReadOnlyList<Value>[RowsPerThread];
        return new MultiplyAddSums(builder, part, Codes, Activation);

        IReadOnlyList<Value> Codes(Value word, int step)
        {
            var index = builder.Multiply(builder.Add(firstWord, word), builder.Index(Outputs));
            return builder.Load(new Address(sharedCodes, ElementType.Int32, index, broadcast, step * Outputs, outputOffset), OutputsPerThread);
        }

        Value Activation(int row, Value word, int displacement)
        {
            if (displacement % Access == 0)
            {
                var index = builder.Add(firstActivation, word);
                held[row] = builder.Load(new Address(sharedActivations, ElementType.Int32, index, broadcast, (row * RowStride) + displacement, rowOffset), Access);
            }

            return held[row][displacement % Access];
        }
    }

    private void Store(IReadOnlyList<Value> y, Value firstRow, Value firstOutput, Value firstOfThread, ThreadRows rows, PackedOutputs outputs)
    {
        builder.Note("the sums of the rows and outputs that exist");
        var bias = memory.Bias is null
            ? null
            : outputs.Exists.Select((exists, i) => builder.Load(new Address(memory.Bias, ElementType.Float, firstOutput, broadcast, i, firstOfThread), exists)).ToList();
        var place = builder.Add(builder.Multiply(firstRow, extents.Outputs), firstOutput);
        for (var row = 0; row < RowsPerThread; row++)
        {
            var line = builder.Add(builder.Multiply(rows.Number(row), builder.Splat(extents.Outputs)), firstOfThread);
            for (var output = 0; output < OutputsPerThread; output++)
            {
                var sum = y[(row * OutputsPerThread) + output];
                builder.Store(
                    new Address(memory.Destination, memory.Destination.Type, place, broadcast, output, line),
                    arithmetic.Finished(sum, bias?[output]),
                    builder.And(rows.Exists(row), outputs.Exists[output]));
            }
        }
    }

    /// <summary>The number of a thread's first output in the tile.</summary>
    private Value FirstOfThread() => builder.Multiply(builder.And(lane, builder.Constant(OutputThreads - 1)), builder.Constant(OutputsPerThread));

    /// <summary>The number of a thread among those side by side over the rows.</summary>
    private Value ThreadRow() => builder.ShiftRight(lane, PowersOfTwo.Log2(OutputThreads));
}
