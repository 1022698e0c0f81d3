using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Products;

/// <summary>A tile of few rows: a thread has one output of all rows, and reads codes and activations where they stand.</summary>
internal sealed class DirectTile(ProductLowering lowering, TargetDescription target, int rows) : BlockTile(lowering, rows, 1 << lowering.Builder.LaneBits)
{
    private readonly int accessWords = 1 << target.AccessElementBits;

    public override ThreadShare Share { get; } = new(
        lowering.Broadcast, new LaneMap([.. Enumerable.Range(0, lowering.Builder.LaneBits).Select(bit => 1 << bit)]), [.. Enumerable.Range(0, rows)], [0]);

    public override IReadOnlyList<MemoryObject> Memories => [];

    /// <summary>A single row has few tiles, which wait for memory.</summary>
    public override int? BlocksPerMultiprocessor => Rows == 1 ? 1 : null;

    public override Groups Begin(BlockPlace place, BlockRows rows, PackedOutputs outputs) => (lower, upper, y, add) =>
        Builder.For(lower, upper, 1, y, (group, carried) => add(carried, group, initial => Sums((BlockRows.Common)rows, outputs, group).Emit(initial, Rows)), "group");

    private GroupSums Sums(BlockRows.Common rows, PackedOutputs outputs, Value group)
    {
        var product = Lowering.Product;
        var first = outputs.Words(group);
        var activations = rows.Groups(group).Select(row => Builder.Multiply(row, Builder.Index(1L << (product.GroupBits - 2)))).ToList();
        IReadOnlyList<Value> Words(Value word, int step) => [outputs.Code(first, Builder.Splat(word), step, outputs.Exists[0])];
        if (ProductSchedule.UsesTables(product)) return ThreadTables.Sums(Lowering, Rows, activations, Words);

        return new MultiplyAddSums(Builder, product, Words, accessWords, (row, word, displacement) =>
            Builder.Load(new Address(Lowering.Memory.Activations, ElementType.Int32, Builder.Add(activations[row], word), Lowering.Broadcast, displacement), accessWords));
    }
}
