using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>
/// Lowers a product for blocks of threads: a block has a tile of rows and outputs, of which each thread has some. Where k is split, a block takes one
/// chunk and leaves its sums to <see cref="ThreadCombine"/>.
/// </summary>
internal sealed class ThreadProduct : ProductLowering
{
    private readonly BlockTile tile;
    private readonly bool splitsChunks;

    private ThreadProduct(ProductProgram product, TargetDescription target, ProductVariant variant)
        : base(product, IsStaged(variant) ? StagedTile.LaneBits : target.MinimumLaneBits, new ProductMemory(product, isPartial: variant.SplitsChunks))
    {
        splitsChunks = variant.SplitsChunks;
        tile = !IsStaged(variant) ? new DirectTile(this, target, variant.Rows)
            : variant.UsesMatrices ? new MatrixTile(this, MatrixTile.InstructionFor(product, target)!)
            : new DotTile(this);
    }

    protected override bool ReadsScalesFirst => tile.ReadsScalesFirst;

    public static TileProgram Lower(ProductProgram product, TargetDescription target, ProductVariant variant, string name) =>
        new ThreadProduct(product, target, variant).Lower(name);

    private static bool IsStaged(ProductVariant variant) => variant.Rows == StagedTile.TileRows;

    private TileProgram Lower(string name)
    {
        var rowTiles = Arithmetic.Quotient(Extents.Rows, tile.Rows);
        var number = Builder.ThreadBlock();
        Value? chunk = null;
        if (splitsChunks)
        {
            chunk = Builder.Apply(Opcode.Remainder, number, Builder.Index(ProductProgram.Chunks)).Named("chunk");
            number = Builder.Apply(Opcode.Divide, number, Builder.Index(ProductProgram.Chunks));
        }

        var place = new BlockPlace(
            Builder.Multiply(Builder.Apply(Opcode.Remainder, number, rowTiles), Builder.Index(tile.Rows)).Named("firstRow"),
            Builder.Multiply(Builder.Apply(Opcode.Divide, number, rowTiles), Builder.Index(tile.Outputs)).Named("firstOutput"));
        EmitTile(chunk, place);
        return new TileProgram(name, Builder.LaneBits, tile.Outputs, [.. Memory.Objects, .. tile.Memories], Builder.Finish(), ProductExtents.Count)
        {
            BlocksPerMultiprocessor = tile.BlocksPerMultiprocessor,
        };
    }

    private void EmitTile(Value? chunk, BlockPlace place)
    {
        var rows = BlockRows.Of(this, tile, place);
        var outputs = new PackedOutputs(this, place, tile.Outputs, LaneOffsets.Compute(Builder, tile.Share.OutputLanes), tile.Share.Outputs);
        var addGroups = tile.Begin(place, rows, outputs);
        var zeros = Zeros(tile.Share.Rows.Count * tile.Share.Outputs.Count);
        var y = chunk is null ? Arithmetic.SumChunks(zeros, SumChunk) : SumChunk(chunk);

        Builder.Note("the sums of the rows and outputs that exist");
        var bias = Memory.Bias is null ? null : outputs.OfMatrix(Memory.Bias);
        for (var row = 0; row < tile.Share.Rows.Count; row++)
        {
            for (var output = 0; output < tile.Share.Outputs.Count; output++)
            {
                var sum = y[(row * tile.Share.Outputs.Count) + output];
                if (chunk is null) sum = Arithmetic.Finished(sum, bias?[output]);
                rows.Store(Memory.Destination, chunk, row, outputs, output, sum);
            }
        }

        IReadOnlyList<Value> SumChunk(Value number)
        {
            Builder.Note("the groups of one chunk of k, in ascending order");
            var (lower, upper) = Arithmetic.Groups(number, Extents.Groups);
            return addGroups(lower, upper, zeros, (carried, group, exact) => AddGroup(carried, group, rows, outputs, exact));
        }
    }
}
