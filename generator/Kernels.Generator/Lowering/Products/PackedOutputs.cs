using Kernels.Generator.Mathematics;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering.Products;

/// <summary>
/// The outputs of each thread, in a row block, and where their codes and scales stand in packed weights.
/// </summary>
internal sealed class PackedOutputs : IGroupValues
{
    private readonly ProductLowering lowering;
    private readonly TileBuilder builder;
    private readonly Value firstOutput;
    private readonly Value scales;
    private readonly Value codes;
    private readonly Value firstScale;
    private readonly Value firstCode;

    /// <param name="place">Where the tile begins.</param>
    /// <param name="outputs">The outputs of the tile.</param>
    /// <param name="first">The number of each thread's first output in it.</param>
    /// <param name="places">The outputs of a thread, counted from its first one, all in the same row block.</param>
    public PackedOutputs(ProductLowering lowering, BlockPlace place, int outputs, Value first, IReadOnlyList<int> places)
    {
        (this.lowering, builder, firstOutput, First, Places) = (lowering, lowering.Builder, place.Output, first, places);
        var (product, groups) = (lowering.Product, lowering.Extents.Groups);
        var left = builder.Splat(lowering.Arithmetic.Minimum(builder.Subtract(lowering.Extents.Outputs, firstOutput), builder.Index(outputs)));
        Exists = [.. places.Select(next => builder.Apply(Opcode.Less, next == 0 ? first : builder.Add(first, builder.Constant(next)), left))];
        var inBlock = builder.And(first, builder.Constant(ProductProgram.RowBlock - 1));
        var rowBlock = builder.Subtract(first, inBlock);
        var blockScales = builder.Multiply(rowBlock, builder.Splat(groups));
        scales = builder.Add(blockScales, inBlock);
        codes = builder.Add(builder.Multiply(blockScales, builder.Constant(product.WordsPerGroup)), inBlock);
        firstScale = builder.Multiply(firstOutput, groups);
        firstCode = builder.Multiply(firstScale, builder.Index(product.WordsPerGroup));
    }

    /// <summary>The number of each thread's first output in the tile.</summary>
    public Value First { get; }

    /// <summary>The outputs, counted from there.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>Whether the matrix has each of them.</summary>
    public IReadOnlyList<Value> Exists { get; }

    /// <summary>What the groups of packed weights have; 0 where there is no such output.</summary>
    public IReadOnlyList<Value> Of(MemoryObject memory, Value group)
    {
        var place = builder.Add(scales, Lines(builder.Splat(group)));
        return Load(memory, firstScale, place);
    }

    /// <summary>What the outputs themselves have.</summary>
    public IReadOnlyList<Value> OfMatrix(MemoryObject memory) => Load(memory, firstOutput, First);

    /// <summary>Where the words of a group begin, for <see cref="Code"/>.</summary>
    public Value Words(Value group) => builder.Add(codes, Lines(builder.Multiply(builder.Splat(group), builder.Constant(lowering.Product.WordsPerGroup))));

    /// <summary>A word of the first output's codes, by its number on each thread and some more; 0 where the mask says that there is none.</summary>
    public Value Code(Value words, Value word, int next, Value mask) => builder.Load(
        new Address(lowering.Memory.Codes, ElementType.Int32, firstCode, lowering.Broadcast, next * ProductProgram.RowBlock, builder.Add(words, Lines(word))), mask);

    private IReadOnlyList<Value> Load(MemoryObject memory, Value index, Value place) =>
        [.. Exists.Select((exists, output) => builder.Load(new Address(memory, memory.Type, index, lowering.Broadcast, Places[output], place), exists))];

    /// <summary>The place of a line of a row block.</summary>
    private Value Lines(Value count) => builder.ShiftLeft(count, builder.Constant(PowersOfTwo.Log2(ProductProgram.RowBlock)));
}
