using Kernels.Generator.Lowering;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;
using Kernels.Tests.Products.Cases;

namespace Kernels.Tests.Products.Devices;

/// <summary>The tile programs of a product's stages behind the first, for one machine.</summary>
/// <param name="Products">Those that multiply, by the rows of a tile.</param>
/// <param name="Tables">That which makes tables, where the others read them.</param>
/// <param name="Combine">That which adds the chunks' sums, where one of the others leaves them.</param>
internal sealed record ProductPrograms(IReadOnlyList<(int Rows, TileProgram Program)> Products, TileProgram? Tables, TileProgram? Combine)
{
    public static ProductPrograms Compile(ProductKernel kernel, TargetDescription target)
    {
        ProductProgram product = LutGemmProduct.Compile(kernel.Spec);
        return new ProductPrograms(
            [.. ProductSchedule.RowsPerTile(product, target).Select(rows => (rows, ProductCompiler.Compile(product, target, rows, "multiply")))],
            target.IsVector && ProductSchedule.UsesTables(product) ? ProductCompiler.CompileTables(product, target, "tables") : null,
            target.IsVector ? null : ProductCompiler.CompileCombine(product, target, "combine"));
    }

    public static bool LeavesPartials(TileProgram program) => program.Buffers.Any(buffer => buffer.Name == "partials");
}
