using Kernels.Generator.Lowering;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.Products.Cases;

namespace Kernels.Tests.Products.Devices;

/// <summary>The tile programs of a product's stages behind the first, for one machine.</summary>
/// <param name="Products">Those that multiply.</param>
/// <param name="Tables">That which makes tables, where the others read them.</param>
/// <param name="Pairs">That which widens the activations, where some of the others read pairs.</param>
/// <param name="Combine">That which adds the chunks' sums, where one of the others leaves them.</param>
internal sealed record ProductPrograms(
    IReadOnlyList<(ProductVariant Variant, TileProgram Program)> Products, TileProgram? Tables, TileProgram? Pairs, TileProgram? Combine)
{
    public static ProductPrograms Compile(ProductKernel kernel, TargetDescription target)
    {
        ProductProgram product = LutGemmProduct.Compile(kernel.Spec);
        return new ProductPrograms(
            [.. ProductSchedule.Variants(product, target).Select(variant => (variant, Legal(ProductCompiler.Lower(product, target, variant, "multiply"))))],
            target.IsVector && ProductSchedule.UsesTables(product) ? Legal(VectorTables.Lower(product, target, "tables")) : null,
            target.IsVector && ProductSchedule.NeedsFourByteDots(product) ? Legal(VectorPairs.Lower(product, target, "pairs")) : null,
            target.IsVector ? null : Legal(ThreadCombine.Lower(product, target, "combine")));

        TileProgram Legal(TileProgram lowered) => TileCompiler.Legalize(lowered, target);
    }

    public static bool LeavesPartials(TileProgram program) => program.Buffers.Any(buffer => buffer.Name == "partials");
}
