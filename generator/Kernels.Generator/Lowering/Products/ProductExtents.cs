using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>The extents that a product is called with, in the order of its ABI: m, n and the groups of k.</summary>
internal sealed class ProductExtents(TileBuilder builder)
{
    public const int Count = 3;

    public Value Rows { get; } = builder.Parameter(ParameterKind.Extent, 0).Named("rows");

    public Value Outputs { get; } = builder.Parameter(ParameterKind.Extent, 1).Named("outputs");

    public Value Groups { get; } = builder.Parameter(ParameterKind.Extent, 2).Named("groups");
}
