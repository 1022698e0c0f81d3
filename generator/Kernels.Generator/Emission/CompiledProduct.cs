using System.Collections.Generic;
using Kernels.Generator.Lowering.Products;
using Kernels.Generator.RowPrograms;

namespace Kernels.Generator.Emission;

/// <summary>The stages that multiply, compiled for every machine.</summary>
/// <param name="Program">The product.</param>
/// <param name="Products">The stages that multiply.</param>
/// <param name="Tables">The stage that makes tables of the activations, on vector machines where products read them; else empty.</param>
/// <param name="Pairs">The stage that widens the activations, on vector machines where some of the products read pairs of 16 bits; else empty.</param>
/// <param name="Combine">The stage that adds the chunks' sums, on machines of thread blocks.</param>
internal sealed record CompiledProduct(
    ProductProgram Program,
    IReadOnlyList<(ProductVariant Variant, IReadOnlyList<CompiledTarget> Targets)> Products,
    IReadOnlyList<CompiledTarget> Tables,
    IReadOnlyList<CompiledTarget> Pairs,
    IReadOnlyList<CompiledTarget> Combine);
