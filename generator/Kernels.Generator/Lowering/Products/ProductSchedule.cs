using System.Collections.Generic;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering;

/// <summary>The tile shapes of products.</summary>
internal static class ProductSchedule
{
    /// <summary>The rows of the program that a single row takes.</summary>
    public const int SingleRow = 1;

    /// <summary>
    /// The rows of activations of a tile, of each program that a machine has for a product: one for a single row, which reads weights at
    /// memory speed; four share the unpacking of codes; many share, on thread blocks, what is read from memory.
    /// </summary>
    public static IReadOnlyList<int> RowsPerTile(ProductProgram product, TargetDescription target) =>
        target.IsVector || UsesTables(product) ? [SingleRow, 4] : [SingleRow, 4, ThreadTileProduct.Rows];

    /// <summary>Two values of outputs a lane where a row block has them: a broadcast word then serves two dot products.</summary>
    public static ProductShape Vectors(ProductProgram product, TargetDescription target, int rows)
    {
        var tables = UsesTables(product);
        var isWide = !tables && Range(product).PairSums == 0;
        var laneBits = isWide ? System.Math.Min(target.LaneBits, target.DotLaneBits) : target.LaneBits;
        return new ProductShape(laneBits, rows, System.Math.Min(2, ProductProgram.RowBlock >> laneBits), SplitsChunks: false, tables)
        {
            SumsLevels = isWide && target.ChainsDots && product.Doubling == 1 && Range(product).FitsLevels(product.Zero),
        };
    }

    /// <summary>The ranges of the bytes that are multiplied.</summary>
    public static ByteRange Range(ProductProgram product) => new(product.CodeMaximum, product.ActivationMaximum);

    /// <summary>
    /// Few rows make few tiles, so the chunks of k are tiles of their own: one output and some rows a thread would leave most of a GPU idle. Lookups, which
    /// have no larger tile, split only a single row: the parts of many would take much memory.
    /// </summary>
    public static ProductShape Threads(ProductProgram product, TargetDescription target, int rows)
    {
        var tables = UsesTables(product);
        return new(target.MinimumLaneBits, rows, 1, SplitsChunks: !tables || rows == SingleRow, tables);
    }

    /// <summary>
    /// Whether sums are looked up: where the description says so. On its own the compiler multiplies, which was faster in every case
    /// measured (docs/decisions/0007).
    /// </summary>
    public static bool UsesTables(ProductProgram product) => product.Lowering == ProductLoweringKind.Table;
}
