using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Mathematics;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <summary>
/// The outputs of each thread, next to one another in a row block, and where their codes and scales stand in packed weights.
/// </summary>
internal sealed class PackedOutputs
{
    private readonly TileBuilder builder;
    private readonly ProductProgram product;
    private readonly ProductMemory memory;
    private readonly LaneMap broadcast;
    private readonly Value scales;
    private readonly Value codes;
    private readonly Value firstScale;
    private readonly Value firstCode;

    /// <param name="firstOutput">The tile's first output, which begins a row block.</param>
    /// <param name="left">The outputs that the matrix has from there on, or that the tile has if those are fewer.</param>
    /// <param name="number">The number of each thread's first output in the tile.</param>
    /// <param name="count">The outputs of a thread: a power of two of which <paramref name="number"/> is a multiple.</param>
    public PackedOutputs(
        TileBuilder builder, ProductProgram product, ProductMemory memory, Value groups, Value firstOutput, Value left, Value number, int count = 1)
    {
        (this.builder, this.product, this.memory) = (builder, product, memory);
        broadcast = LaneMap.Broadcast(builder.LaneBits);
        Exists = [.. Enumerable.Range(0, count).Select(next => builder.Apply(Opcode.Less, next == 0 ? number : builder.Add(number, builder.Constant(next)), left))];
        var inBlock = builder.And(number, builder.Constant(ProductProgram.RowBlock - 1));
        var rowBlock = builder.Subtract(number, inBlock);
        var blockScales = builder.Multiply(rowBlock, builder.Splat(groups));
        scales = builder.Add(blockScales, inBlock);
        codes = builder.Add(builder.Multiply(blockScales, builder.Constant(product.WordsPerGroup)), inBlock);
        firstScale = builder.Multiply(firstOutput, groups);
        firstCode = builder.Multiply(firstScale, builder.Index(product.WordsPerGroup));
    }

    /// <summary>Whether the matrix has each of the outputs.</summary>
    public IReadOnlyList<Value> Exists { get; }

    /// <summary>The outputs' scales in a group; 0 where there is no such output.</summary>
    public IReadOnlyList<Value> Scales(Value group) => OfGroup(memory.Scales, group);

    /// <summary>Their zero points, where groups have them.</summary>
    public IReadOnlyList<Value>? ZeroPoints(Value group) => memory.ZeroPoints is null ? null : OfGroup(memory.ZeroPoints, group);

    /// <summary>Where the words of a group begin, for <see cref="Code"/>.</summary>
    public Value Words(Value group) => builder.Add(codes, Lines(builder.Multiply(builder.Splat(group), builder.Constant(product.WordsPerGroup))));

    /// <summary>A word of the first output's codes, by its number on each thread and some more; 0 where the mask says that there is none.</summary>
    public Value Code(Value words, Value word, int next, Value mask) => builder.Load(
        new Address(memory.Codes, ElementType.Int32, firstCode, broadcast, next * ProductProgram.RowBlock, builder.Add(words, Lines(word))), mask);

    private IReadOnlyList<Value> OfGroup(MemoryObject memory, Value group)
    {
        var place = builder.Add(scales, Lines(builder.Splat(group)));
        return [.. Exists.Select((exists, next) => builder.Load(new Address(memory, memory.Type, firstScale, broadcast, next, place), exists))];
    }

    /// <summary>The place of a line of a row block.</summary>
    private Value Lines(Value count) => builder.ShiftLeft(count, builder.Constant(PowersOfTwo.Log2(ProductProgram.RowBlock)));
}
