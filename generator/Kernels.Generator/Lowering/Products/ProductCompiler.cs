using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>From a product to the tile programs of its stages on one machine, before the pass list.</summary>
internal static class ProductCompiler
{
    /// <summary>The stage that multiplies some rows of activations at a time.</summary>
    public static TileProgram Lower(ProductProgram product, TargetDescription target, ProductVariant variant, string name)
    {
        return target.IsVector
            ? VectorProduct.Lower(product, ProductSchedule.Vectors(product, target, variant), target, name)
            : ThreadProduct.Lower(product, target, variant, name);
    }
}
