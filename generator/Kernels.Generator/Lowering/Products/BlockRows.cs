using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>The rows of each thread of a block. Those that do not exist take the place of the last one, and are not stored.</summary>
internal abstract class BlockRows(ProductLowering lowering, BlockTile tile, BlockPlace place) : IGroupValues
{
    protected ProductLowering Lowering { get; } = lowering;

    protected TileBuilder Builder { get; } = lowering.Builder;

    protected BlockPlace Block { get; } = place;

    /// <summary>The rows that there are from the tile's first one on, in a tile.</summary>
    public Value Left { get; } = lowering.Builder.Splat(lowering.Arithmetic.Minimum(
        lowering.Builder.Subtract(lowering.Extents.Rows, place.Row), lowering.Builder.Index(tile.Rows)));

    public static BlockRows Of(ProductLowering lowering, BlockTile tile, BlockPlace place) =>
        tile.Share.RowLanes.IsBroadcast ? new Common(lowering, tile, place) : new OfThreads(lowering, tile, place);

    public abstract IReadOnlyList<Value> Of(MemoryObject memory, Value group);

    /// <summary>Stores a row's sum of an output, where both exist.</summary>
    /// <param name="chunk">The chunk of k that it is of, where these stay apart.</param>
    public abstract void Store(MemoryObject destination, Value? chunk, int row, PackedOutputs outputs, int output, Value sum);

    /// <summary>Rows that all threads have: their places are uniform.</summary>
    internal sealed class Common : BlockRows
    {
        private readonly IReadOnlyList<Value> lines;

        public Common(ProductLowering lowering, BlockTile tile, BlockPlace place)
            : base(lowering, tile, place)
        {
            var last = Builder.Subtract(lowering.Extents.Rows, Builder.Index(1));
            lines = [.. tile.Share.Rows.Select(row => Builder.Multiply(lowering.Arithmetic.Minimum(Builder.Add(place.Row, Builder.Index(row)), last), lowering.Extents.Groups))];
        }

        /// <summary>The places of a group in what has a number for each group of a row.</summary>
        public IReadOnlyList<Value> Groups(Value group) => [.. lines.Select(line => Builder.Add(line, group))];

        public override IReadOnlyList<Value> Of(MemoryObject memory, Value group) =>
            [.. Groups(group).Select(place => Builder.Load(new Address(memory, memory.Type, place, Lowering.Broadcast, 0)))];

        public override void Store(MemoryObject destination, Value? chunk, int row, PackedOutputs outputs, int output, Value sum)
        {
            var first = chunk is null ? Block.Row : Builder.Add(Builder.Multiply(chunk, Lowering.Extents.Rows), Block.Row);
            var place = Builder.Add(Builder.Multiply(Builder.Add(first, Builder.Index(row)), Lowering.Extents.Outputs), Block.Output);
            var exists = outputs.Exists[output];
            var mask = row == 0 ? exists : Builder.And(exists, Builder.Apply(Opcode.Less, Builder.Constant(row), Left));
            Builder.Store(new Address(destination, destination.Type, place, Lowering.Broadcast, outputs.Places[output], outputs.First), sum, mask);
        }
    }

    /// <summary>Rows that each thread has of its own.</summary>
    internal sealed class OfThreads : BlockRows
    {
        private readonly IReadOnlyList<Value> numbers;
        private readonly IReadOnlyList<Value> lines;

        public OfThreads(ProductLowering lowering, BlockTile tile, BlockPlace place)
            : base(lowering, tile, place)
        {
            var first = LaneOffsets.Compute(Builder, tile.Share.RowLanes);
            var last = Builder.Subtract(Left, Builder.Constant(1));
            numbers = [.. tile.Share.Rows.Select(row => Builder.Add(first, Builder.Constant(row)))];
            lines = [.. numbers.Select(number => Builder.Multiply(Builder.Apply(Opcode.Minimum, number, last), Builder.Splat(lowering.Extents.Groups)))];
        }

        public override IReadOnlyList<Value> Of(MemoryObject memory, Value group)
        {
            var place = Builder.Add(Builder.Multiply(Block.Row, Lowering.Extents.Groups), group);
            return [.. lines.Select(line => Builder.Load(new Address(memory, memory.Type, place, Lowering.Broadcast, 0, line)))];
        }

        public override void Store(MemoryObject destination, Value? chunk, int row, PackedOutputs outputs, int output, Value sum)
        {
            if (chunk is not null) throw new System.NotSupportedException("Chunks stay apart only where all threads have the same rows.");
            var place = Builder.Add(Builder.Multiply(Block.Row, Lowering.Extents.Outputs), Block.Output);
            var line = Builder.Add(Builder.Multiply(numbers[row], Builder.Splat(Lowering.Extents.Outputs)), outputs.First);
            var mask = Builder.And(Builder.Apply(Opcode.Less, numbers[row], Left), outputs.Exists[output]);
            Builder.Store(new Address(destination, destination.Type, place, Lowering.Broadcast, outputs.Places[output], line), sum, mask);
        }
    }
}
