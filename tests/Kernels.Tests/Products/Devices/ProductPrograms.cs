using Kernels.Generator.Lowering;
using Kernels.Generator.Lowering.Products;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.Products.Cases;

namespace Kernels.Tests.Products.Devices;

/// <summary>The tile programs of a product's stages behind the first, for one machine.</summary>
/// <param name="Products">Those that multiply.</param>
/// <param name="Prepared">Those that make of the activations' codes what some of the others read.</param>
/// <param name="Combine">That which adds the chunks' sums, where one of the others leaves them.</param>
internal sealed record ProductPrograms(
    IReadOnlyList<(ProductVariant Variant, TileProgram Program)> Products, IReadOnlyList<(ActivationForm Form, TileProgram Program)> Prepared, TileProgram? Combine)
{
    public static ProductPrograms Compile(ProductKernel kernel, TargetDescription target)
    {
        ProductProgram product = LutGemmProduct.Compile(kernel.Spec);
        return new ProductPrograms(
            [.. ProductSchedule.Variants(product, target).Select(variant => (variant, Legal(ProductCompiler.Lower(product, target, variant, "multiply"))))],
            [
                .. target.IsVector && ProductSchedule.UsesTables(product) ? [(ActivationForm.Tables, Legal(VectorTables.Lower(product, target, "tables")))] : Array.Empty<(ActivationForm, TileProgram)>(),
                .. target.IsVector && ProductSchedule.NeedsFourByteDots(product) ? [(ActivationForm.Pairs, Legal(VectorPairs.Lower(product, target, "pairs")))] : Array.Empty<(ActivationForm, TileProgram)>(),
            ],
            target.IsVector ? null : Legal(ThreadCombine.Lower(product, target, "combine")));

        TileProgram Legal(TileProgram lowered) => TileCompiler.Legalize(lowered, target);
    }
}
