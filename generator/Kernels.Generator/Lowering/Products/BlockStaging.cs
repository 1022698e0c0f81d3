using Kernels.Generator.Mathematics;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Products;

/// <summary>Brings parts of a tile's codes and activations to shared memory, by all threads together.</summary>
internal sealed class BlockStaging
{
    private const int Threads = 1 << StagedTile.LaneBits;

    private readonly ProductLowering lowering;
    private readonly TileBuilder builder;
    private readonly SharedTile shared;
    private readonly BlockPlace place;
    private readonly Value rowsLeft;
    private readonly Value lane;
    private readonly Value number;
    private readonly Value activationWordsPerGroup;
    private readonly PackedOutputs output;

    public BlockStaging(ProductLowering lowering, StagedTile tile, BlockPlace place, Value rowsLeft)
    {
        (this.lowering, builder, shared, this.place, this.rowsLeft) = (lowering, lowering.Builder, tile.Memory, place, rowsLeft);
        lane = builder.LaneIndex();
        number = builder.And(lane, builder.Constant(StagedTile.TileOutputs - 1));
        activationWordsPerGroup = builder.Index(1L << (lowering.Product.GroupBits - 2));
        output = new PackedOutputs(lowering, place, StagedTile.TileOutputs, number, [0]);
    }

    /// <param name="group">The part's first group.</param>
    /// <param name="part">The number of the part within that group.</param>
    /// <param name="groupsLeft">The groups that there are, where a part has several and the last may have fewer.</param>
    public void Emit(Value group, Value part, Value? groupsLeft)
    {
        builder.Note("the next part of the tile, once all threads are done with the last one");
        var left = groupsLeft is null ? null : builder.Splat(lowering.Arithmetic.Minimum(groupsLeft, builder.Index(1 << SharedTile.PartBits)));
        var codes = LoadCodes(group, part, left);
        var activations = LoadActivations(group, part, left);
        builder.Barrier();
        foreach (var (place, word) in codes) shared.StoreCode(place, word);
        foreach (var (place, words) in activations) shared.StoreActivations(place, words);
        builder.Barrier();
    }

    /// <summary>Words of codes, the outputs of a word side by side.</summary>
    private List<(Value Place, Value Word)> LoadCodes(Value group, Value part, Value? left)
    {
        const int LinesAtOnce = Threads / StagedTile.TileOutputs;
        var product = lowering.Product;
        var wordsPerPart = (1 << SharedTile.PartBits) / product.CodesPerWord;
        var words = output.Words(group);
        var first = builder.Multiply(part, builder.Index(wordsPerPart));
        var own = builder.ShiftRight(lane, PowersOfTwo.Log2(StagedTile.TileOutputs));
        var line = builder.Add(builder.Multiply(own, builder.Constant(shared.CodeStride)), number);
        return [.. Enumerable.Range(0, wordsPerPart / LinesAtOnce).Select(round =>
        {
            var next = round * LinesAtOnce;
            var mask = HasGroup(builder.Add(own, builder.Constant(next)), product.WordsPerGroup, left, output.Exists[0]);
            var code = output.Code(words, builder.Add(own, builder.Splat(first)), next, mask);
            return (builder.Add(line, builder.Constant(next * shared.CodeStride)), code);
        })];
    }

    private List<(Value Place, IReadOnlyList<Value> Words)> LoadActivations(Value group, Value part, Value? left)
    {
        const int UnitsPerRow = SharedTile.ActivationWords / SharedTile.Access;
        const int RowsAtOnce = Threads / UnitsPerRow;
        var rowWords = builder.Multiply(lowering.Extents.Groups, activationWordsPerGroup);
        var first = builder.Add(builder.Multiply(group, activationWordsPerGroup), builder.Multiply(part, builder.Index(SharedTile.ActivationWords)));
        var index = builder.Add(builder.Multiply(place.Row, rowWords), first);
        var word = builder.Multiply(builder.And(lane, builder.Constant(UnitsPerRow - 1)), builder.Constant(SharedTile.Access));
        return [.. Enumerable.Range(0, StagedTile.TileRows / RowsAtOnce).Select(round =>
        {
            var row = builder.Add(builder.ShiftRight(lane, PowersOfTwo.Log2(UnitsPerRow)), builder.Constant(round * RowsAtOnce));
            var mask = HasGroup(word, 1 << (lowering.Product.GroupBits - 2), left, builder.Apply(Opcode.Less, row, rowsLeft));
            var line = builder.Add(builder.Multiply(row, builder.Splat(rowWords)), word);
            var words = builder.Load(new Address(lowering.Memory.Activations, ElementType.Int32, index, lowering.Broadcast, 0, line), SharedTile.Access, mask);
            return (builder.Add(builder.Multiply(row, builder.Constant(shared.RowStride)), word), words);
        })];
    }

    /// <summary>The mask, less the words of groups that do not exist.</summary>
    private Value HasGroup(Value word, int wordsPerGroup, Value? left, Value mask) => left is null
        ? mask
        : builder.And(mask, builder.Apply(Opcode.Less, builder.ShiftRight(word, PowersOfTwo.Log2(wordsPerGroup)), left));
}
