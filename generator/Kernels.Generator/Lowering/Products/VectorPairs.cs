using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Products;

/// <summary>
/// The stage that widens the codes of some rows of activations to pairs of 16 bits, as <see cref="PairSums"/> reads them: of each group the words of
/// the even bytes, then those of the odd ones. A tile is a row.
/// </summary>
internal static class VectorPairs
{
    /// <summary>The words of pairs that a group's activations become.</summary>
    public static int WordsPerGroup(ProductProgram product) => 2 * Words(product);

    public static TileProgram Lower(ProductProgram product, TargetDescription target, string name)
    {
        var words = Words(product);
        var laneBits = System.Math.Min(target.LaneBits, product.GroupBits - 2);
        var contiguous = new LaneMap([.. Enumerable.Range(0, laneBits).Select(bit => 1 << bit)]);
        var activations = ProductMemory.Operand("activations", ElementType.Int32);
        var pairs = new MemoryObject("pairs", MemorySpace.Operand, ElementType.Int32, true);

        var builder = new TileBuilder(laneBits);
        var groups = new ProductExtents(builder).Groups;
        var first = builder.Parameter(ParameterKind.FirstTile);
        builder.For(first, builder.Add(first, builder.Parameter(ParameterKind.Tiles)).Named("endTile"), 1, [], (row, _) =>
        {
            builder.For(builder.Index(0), groups, 1, [], (group, _) =>
            {
                var source = builder.Multiply(builder.Add(builder.Multiply(row, groups), group), builder.Index(words));
                var destination = builder.Add(source, source);
                builder.For(builder.Index(0), builder.Index(words), 1 << laneBits, [], (word, _) =>
                {
                    var codes = builder.Load(new Address(activations, ElementType.Int32, builder.Add(source, word), contiguous, 0));
                    for (var half = 0; half < 2; half++)
                    {
                        builder.Store(new Address(pairs, ElementType.Int32, builder.Add(destination, word), contiguous, half * words), Widened(codes, half));
                    }

                    return [];
                }, "word");
                return [];
            }, "group");
            return [];
        }, "row");
        return new TileProgram(name, laneBits, 1, [activations, pairs], builder.Finish(), ProductExtents.Count);

        // The signed bytes at 0 and 16, or at 8 and 24, each on 16 bits.
        Value Widened(Value codes, int half)
        {
            var low = builder.Apply(Opcode.ShiftRightArithmetic, builder.ShiftLeft(codes, builder.Constant(24 - (8 * half))), builder.Constant(24));
            var high = half == 1 ? codes : builder.ShiftLeft(codes, builder.Constant(8));
            high = builder.ShiftLeft(builder.Apply(Opcode.ShiftRightArithmetic, high, builder.Constant(24)), builder.Constant(16));
            return builder.Or(builder.And(low, builder.Constant(0xFFFF)), high);
        }
    }

    private static int Words(ProductProgram product) => 1 << (product.GroupBits - 2);
}
