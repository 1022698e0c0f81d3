using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Mathematics;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Lowering;

/// <content>The way of codes and activations into shared memory.</content>
internal sealed partial class ThreadTileProduct
{
    /// <summary>Brings a part of the tile's codes and activations to shared memory, by all threads together.</summary>
    private sealed class Staging
    {
        private readonly ThreadTileProduct tile;
        private readonly TileBuilder builder;
        private readonly Value firstRow;
        private readonly Value rowsLeft;
        private readonly PackedOutputs output;

        public Staging(ThreadTileProduct tile, Value firstRow, Value firstOutput, Value rowsLeft, Value outputsLeft)
        {
            (this.tile, builder, this.firstRow, this.rowsLeft) = (tile, tile.builder, firstRow, rowsLeft);
            var number = builder.And(tile.lane, builder.Constant(Outputs - 1));
            output = new PackedOutputs(builder, tile.product, tile.memory, tile.extents.Groups, firstOutput, outputsLeft, number);
        }

        /// <param name="group">The part's first group.</param>
        /// <param name="number">The number of the part within that group.</param>
        /// <param name="groupsLeft">The groups that there are, where a part has several and the last may have fewer.</param>
        public void Emit(Value group, Value number, Value? groupsLeft)
        {
            builder.Note("the next part of the tile, once all threads are done with the last one");
            var left = groupsLeft is null ? null : builder.Splat(tile.arithmetic.Minimum(groupsLeft, builder.Index(1 << PartBits)));
            var codes = LoadCodes(group, number, left);
            var activations = LoadActivations(group, number, left);
            builder.Barrier();
            foreach (var (offset, words) in codes) builder.Store(new Address(tile.sharedCodes, ElementType.Int32, null, tile.broadcast, 0, offset), words);
            foreach (var (offset, words) in activations) builder.Store(new Address(tile.sharedActivations, ElementType.Int32, null, tile.broadcast, 0, offset), words);
            builder.Barrier();
        }

        /// <summary>Words of codes, the outputs of a word side by side.</summary>
        private List<(Value Offset, IReadOnlyList<Value> Words)> LoadCodes(Value group, Value number, Value? left)
        {
            var wordsAtOnce = (1 << LaneBits) / Outputs;
            var words = output.Words(group);
            var first = builder.Multiply(number, builder.Index(tile.WordsPerPart));
            var own = builder.ShiftRight(tile.lane, PowersOfTwo.Log2(Outputs));
            return [.. Enumerable.Range(0, tile.WordsPerPart / wordsAtOnce).Select(round =>
            {
                var next = round * wordsAtOnce;
                var mask = HasGroup(builder.Add(own, builder.Constant(next)), tile.product.WordsPerGroup, left, output.Exists[0]);
                var code = output.Code(words, builder.Add(own, builder.Splat(first)), next, mask);
                var offset = builder.Add(tile.lane, builder.Constant(round << LaneBits));
                return (offset, (IReadOnlyList<Value>)[code]);
            })];
        }

        private List<(Value Offset, IReadOnlyList<Value> Words)> LoadActivations(Value group, Value number, Value? left)
        {
            const int UnitsPerRow = ActivationWords / Access;
            var rowsAtOnce = (1 << LaneBits) / UnitsPerRow;
            var rowWords = builder.Multiply(tile.extents.Groups, tile.activationWordsPerGroup);
            var first = builder.Add(builder.Multiply(group, tile.activationWordsPerGroup), builder.Multiply(number, builder.Index(ActivationWords)));
            var index = builder.Add(builder.Multiply(firstRow, rowWords), first);
            var word = builder.Multiply(builder.And(tile.lane, builder.Constant(UnitsPerRow - 1)), builder.Constant(Access));
            return [.. Enumerable.Range(0, Rows / rowsAtOnce).Select(round =>
            {
                var row = builder.Add(builder.ShiftRight(tile.lane, PowersOfTwo.Log2(UnitsPerRow)), builder.Constant(round * rowsAtOnce));
                var mask = HasGroup(word, 1 << (tile.product.GroupBits - 2), left, builder.Apply(Opcode.Less, row, rowsLeft));
                var place = builder.Add(builder.Multiply(row, builder.Splat(rowWords)), word);
                var words = builder.Load(new Address(tile.memory.Activations, ElementType.Int32, index, tile.broadcast, 0, place), Access, mask);
                return (builder.Add(builder.Multiply(row, builder.Constant(RowStride)), word), words);
            })];
        }

        /// <summary>The mask, less the words of groups that do not exist.</summary>
        private Value HasGroup(Value word, int wordsPerGroup, Value? left, Value mask) => left is null
            ? mask
            : builder.And(mask, builder.Apply(Opcode.Less, builder.ShiftRight(word, PowersOfTwo.Log2(wordsPerGroup)), left));
    }
}
