using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>How the threads of a block multiply a tile of rows and outputs.</summary>
/// <param name="lowering">The product's lowering.</param>
/// <param name="rows">The rows of the tile.</param>
/// <param name="outputs">Its outputs.</param>
internal abstract class BlockTile(ProductLowering lowering, int rows, int outputs)
{
    /// <summary>Adds the groups from one up to another to some sums; each joins them by <paramref name="add"/>.</summary>
    internal delegate IReadOnlyList<Value> Groups(Value lower, Value upper, IReadOnlyList<Value> y, GroupStep add);

    /// <summary>Adds a group to some sums, whose exact sums of products are emitted when they are asked for.</summary>
    internal delegate IReadOnlyList<Value> GroupStep(IReadOnlyList<Value> y, Value group, System.Func<IReadOnlyList<Value>, IReadOnlyList<Value>> exact);

    public int Rows { get; } = rows;

    public int Outputs { get; } = outputs;

    /// <summary>Which of them each thread has.</summary>
    public abstract ThreadShare Share { get; }

    /// <summary>The memory that the threads share.</summary>
    public abstract IReadOnlyList<MemoryObject> Memories { get; }

    /// <summary>How many of its blocks a multiprocessor is to hold; fewer leave a thread more registers. It is the assembler's choice where none is said.</summary>
    public abstract int? BlocksPerMultiprocessor { get; }

    /// <summary>Whether a group's scales are read before its codes: see <see cref="ProductLowering"/>.</summary>
    public virtual bool ReadsScalesFirst => false;

    protected ProductLowering Lowering { get; } = lowering;

    protected TileBuilder Builder { get; } = lowering.Builder;

    /// <summary>Emits what is the same for all groups, and returns what adds some of them.</summary>
    public abstract Groups Begin(BlockPlace place, BlockRows rows, PackedOutputs outputs);
}
