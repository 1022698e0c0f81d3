using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>What is alike in the lowering of products for all machines: how a group joins the sums of its chunk. Schedules say which rows and outputs are where.</summary>
internal abstract class ProductLowering
{
    protected ProductLowering(ProductProgram product, int laneBits, ProductMemory memory)
    {
        (Product, Memory) = (product, memory);
        Builder = new TileBuilder(laneBits);
        Arithmetic = new ProductArithmetic(Builder, product);
        Extents = new ProductExtents(Builder);
        Broadcast = LaneMap.Broadcast(laneBits);
    }

    public ProductProgram Product { get; }

    public TileBuilder Builder { get; }

    public ProductMemory Memory { get; }

    public ProductArithmetic Arithmetic { get; }

    public ProductExtents Extents { get; }

    /// <summary>All lanes at one place.</summary>
    public LaneMap Broadcast { get; }

    /// <summary>
    /// Whether a group's scales are read before its codes, so that the way from memory is hidden; behind them they take no registers from the codes.
    /// </summary>
    protected abstract bool ReadsScalesFirst { get; }

    /// <summary>The sums of a chunk with a group more, row by row.</summary>
    /// <param name="exact">Adds the group's products of codes and activations to what their sums begin with.</param>
    protected IReadOnlyList<Value> AddGroup(
        IReadOnlyList<Value> y, Value group, IGroupValues rows, IGroupValues outputs, System.Func<IReadOnlyList<Value>, IReadOnlyList<Value>> exact)
    {
        var scales = ReadsScalesFirst ? Scales() : default;
        var activationSums = Named(rows.Of(Memory.ActivationSums, group), "activationSum");
        var shiftsFirst = Product.Shift is { IsOfNumbers: false };
        var shifts = shiftsFirst ? Shifts() : null;
        var count = y.Count / activationSums.Count;
        var sums = exact([.. y.Select((_, i) => Arithmetic.Initial(activationSums[i / count], shifts?[i % count]))]);
        if (!ReadsScalesFirst) scales = Scales();
        if (!shiftsFirst) shifts = Shifts();
        return [.. y.Select((sum, i) => Arithmetic.Accumulate(sum, sums[i], activationSums[i / count], scales.Outputs[i % count], scales.Rows[i / count], shifts?[i % count]))];

        IReadOnlyList<Value>? Shifts() => Memory.Shifts is null ? null : Named(outputs.Of(Memory.Shifts, group), Product.Shift!.Name);

        (IReadOnlyList<Value> Outputs, IReadOnlyList<Value> Rows) Scales() =>
            (Named(outputs.Of(Memory.Scales, group), "scale"), Named(rows.Of(Memory.ActivationScales, group), "activationScale"));
    }

    private static IReadOnlyList<Value> Named(IReadOnlyList<Value> values, string name) => [.. values.Select(value => value.Named(name))];

    /// <summary>+0 for each of some sums.</summary>
    protected IReadOnlyList<Value> Zeros(int count) => [.. Enumerable.Range(0, count).Select(_ => Builder.Constant(0f))];
}
