using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>From a product to the legal tile programs of its stages on one machine.</summary>
internal static class ProductCompiler
{
    /// <summary>The stage that multiplies some rows of activations at a time; on thread blocks it leaves the sums of the chunks of k.</summary>
    public static TileProgram Compile(ProductProgram product, TargetDescription target, ProductVariant variant, string name) =>
        TileCompiler.Legalize(Lower(product, target, variant, name), target);

    /// <summary>The stage that adds the chunks' sums where <see cref="Compile"/> leaves them.</summary>
    public static TileProgram CompileCombine(ProductProgram product, TargetDescription target, string name) =>
        TileCompiler.Legalize(ThreadCombine.Lower(product, target, name), target);

    /// <summary>The stage that makes tables of the activations, on vector machines where the product reads them.</summary>
    public static TileProgram CompileTables(ProductProgram product, TargetDescription target, string name) =>
        TileCompiler.Legalize(VectorTables.Lower(product, target, name), target);

    /// <summary>The stage that widens the activations, on vector machines where the product reads pairs of 16 bits.</summary>
    public static TileProgram CompilePairs(ProductProgram product, TargetDescription target, string name) =>
        TileCompiler.Legalize(VectorPairs.Lower(product, target, name), target);

    /// <summary>The program before legalization.</summary>
    public static TileProgram Lower(ProductProgram product, TargetDescription target, ProductVariant variant, string name)
    {
        if (target.IsVector) return VectorProduct.Lower(product, ProductSchedule.Vectors(product, target, variant), target, name);
        return variant.Rows == ThreadTileProduct.Rows
            ? ThreadTileProduct.Lower(product, name)
            : ThreadProduct.Lower(product, ProductSchedule.Threads(product, target, variant.Rows), target, name);
    }
}
