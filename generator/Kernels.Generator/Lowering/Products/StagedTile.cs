using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>A tile of many rows: codes and activations pass through shared memory part by part, and all threads multiply what stands there.</summary>
internal abstract class StagedTile : BlockTile
{
    /// <summary>The bits of a program's lanes.</summary>
    public const int LaneBits = 7;

    /// <summary>The rows of the tile.</summary>
    public const int TileRows = 32;

    /// <summary>Its outputs.</summary>
    public const int TileOutputs = 64;

    protected StagedTile(ProductLowering lowering)
        : base(lowering, TileRows, TileOutputs) => Part = lowering.Product with { GroupBits = System.Math.Min(lowering.Product.GroupBits, SharedTile.PartBits) };

    /// <summary>What stands in shared memory.</summary>
    public abstract SharedTile Memory { get; }

    public override IReadOnlyList<MemoryObject> Memories => Memory.Objects;

    /// <summary>The product, with what stands in shared memory of a larger group as its group.</summary>
    protected ProductProgram Part { get; }

    /// <summary>The words of an output's codes in shared memory.</summary>
    protected int CodeWords => (1 << SharedTile.PartBits) / Part.CodesPerWord;

    public override Groups Begin(BlockPlace place, BlockRows rows, PackedOutputs outputs)
    {
        var product = Lowering.Product;
        var staging = new BlockStaging(Lowering, this, place, rows.Left);
        if (product.GroupBits >= SharedTile.PartBits) return (lower, upper, y, add) => Builder.For(lower, upper, 1, y, (group, carried) => add(carried, group, initial => Parts(group, initial)), "group");

        var groupsPerPart = 1 << (SharedTile.PartBits - product.GroupBits);
        return (lower, upper, y, add) => Builder.For(lower, upper, groupsPerPart, y, (first, sums) =>
        {
            staging.Emit(first, Builder.Index(0), Builder.Subtract(upper, first));
            var count = Lowering.Arithmetic.Minimum(Builder.Subtract(upper, first), Builder.Index(groupsPerPart));
            return Builder.For(Builder.Index(0), count, 1, sums, (next, carried) =>
                add(carried, Builder.Add(first, next), initial => Sums(Builder.Multiply(next, Builder.Index(product.WordsPerGroup))).Emit(initial, Share.Rows.Count)), "group");
        }, "firstGroup");

        // The parts of a large group; one part begins as a small group does.
        IReadOnlyList<Value> Parts(Value group, IReadOnlyList<Value> initial)
        {
            var isOne = product.GroupBits == SharedTile.PartBits;
            return Builder.For(Builder.Index(0), Builder.Index(1L << (product.GroupBits - SharedTile.PartBits)), 1, isOne ? initial : [.. initial.Select(Lowering.Arithmetic.InUnits)], (part, before) =>
            {
                staging.Emit(group, part, null);
                var sums = Sums(Builder.Index(0));
                return isOne ? sums.Emit(before, Share.Rows.Count) : sums.EmitPart(before, Share.Rows.Count);
            }, "part");
        }
    }

    /// <summary>The exact sums of a part, or of a group within it that begins at a word of its codes.</summary>
    protected abstract GroupSums Sums(Value firstWord);
}
