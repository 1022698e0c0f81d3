using Kernels.Generator.Lowering;
using Kernels.Generator.Lowering.Products;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.Products.Cases;

namespace Kernels.Tests.Products.Devices;

/// <summary>The tile programs of a product's stages behind the first, for one machine.</summary>
/// <param name="Variants">The ways to compute it.</param>
/// <param name="Stages">The stages, by what variants call them.</param>
internal sealed record ProductPrograms(IReadOnlyList<ProductVariant> Variants, IReadOnlyList<(ProductStage Stage, TileProgram Program)> Stages)
{
    public static ProductPrograms Compile(ProductKernel kernel, TargetDescription target)
    {
        ProductProgram product = LutGemmProduct.Compile(kernel.Spec);
        return new ProductPrograms(
            ProductStages.Variants(product, [target]),
            [.. ProductStages.Of(product, [target]).Select(stage => (stage, TileCompiler.Legalize(stage.Lower(target, stage.Name), target)))]);
    }
}
