using Kernels.Generator.Lowering.Products;
using Kernels.Generator.RowPrograms;

namespace Kernels.Generator.Emission;

/// <summary>A product, compiled for every machine.</summary>
/// <param name="Program">The product.</param>
/// <param name="Variants">The ways to compute it.</param>
/// <param name="Stages">Its stages behind the one that quantizes activations.</param>
internal sealed record CompiledProduct(
    ProductProgram Program, IReadOnlyList<ProductVariant> Variants, IReadOnlyList<(ProductStage Stage, IReadOnlyList<CompiledTarget> Targets)> Stages);
