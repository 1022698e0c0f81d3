using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <content>The rows of activations of each thread.</content>
internal sealed partial class ThreadTileProduct
{
    /// <summary>The rows of each thread. Those that do not exist take the place of the last one, and are not stored.</summary>
    private sealed class ThreadRows
    {
        private readonly ThreadTileProduct tile;
        private readonly TileBuilder builder;
        private readonly Value firstRow;
        private readonly Value left;
        private readonly IReadOnlyList<Value> lines;

        public ThreadRows(ThreadTileProduct tile, Value firstRow, Value left)
        {
            (this.tile, builder, this.firstRow, this.left) = (tile, tile.builder, firstRow, left);
            var last = builder.Subtract(left, builder.Constant(1));
            lines = [.. Enumerable.Range(0, RowsPerThread).Select(row => builder.Multiply(
                builder.Apply(Opcode.Minimum, Number(row), last), builder.Splat(tile.extents.Groups)))];
        }

        public Value Number(int row) => builder.Add(builder.Multiply(tile.ThreadRow(), builder.Constant(RowsPerThread)), builder.Constant(row));

        public Value Exists(int row) => builder.Apply(Opcode.Less, Number(row), left);

        /// <summary>The sums of the rows' activations in a group, and their scales.</summary>
        public (IReadOnlyList<Value> Sums, IReadOnlyList<Value> Scales) Group(Value group)
        {
            var index = builder.Add(builder.Multiply(firstRow, tile.extents.Groups), group);
            IReadOnlyList<Value> Load(MemoryObject memory) =>
                [.. lines.Select(line => builder.Load(new Address(memory, memory.Type, index, tile.broadcast, 0, line)))];
            return (Load(tile.memory.ActivationSums), Load(tile.memory.ActivationScales));
        }
    }
}
