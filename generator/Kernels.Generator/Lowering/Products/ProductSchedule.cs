using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>The tile shapes of products.</summary>
internal static class ProductSchedule
{
    /// <summary>The rows of the program that a single row takes.</summary>
    private const int SingleRow = 1;

    /// <summary>The rows of the program for several.</summary>
    private const int SeveralRows = 4;

    /// <summary>
    /// The programs that a machine has for a product: for a single row, which reads weights at memory speed; for four rows, which share the unpacking of
    /// codes; and for many, which share, on thread blocks, what is read from memory. Vectors have each in two ways where it depends on the processor.
    /// </summary>
    /// <remarks>
    /// On thread blocks few rows make few tiles, so the chunks of k are tiles of their own: one output and some rows a thread would leave most of a GPU idle.
    /// Lookups, which have no larger tile, split only a single row: the parts of many would take much memory.
    /// </remarks>
    public static IReadOnlyList<ProductVariant> Variants(ProductProgram product, TargetDescription target)
    {
        var tables = UsesTables(product);
        if (!target.IsVector)
        {
            return tables
                ? [new(SingleRow, SplitsChunks: true), new(SeveralRows)]
                : [new(SingleRow, SplitsChunks: true), new(SeveralRows, SplitsChunks: true), new(StagedTile.TileRows), .. Matrices(product, target)];
        }

        ProductVariant[] forms = tables ? [new(SingleRow, ActivationForm.Tables)]
            : NeedsFourByteDots(product) ? [new(SingleRow) { Needs = ProductFeature.ByteDots }, new(SingleRow, ActivationForm.Pairs) { Lacks = ProductFeature.ByteDots }]
            : [new(SingleRow)];
        return [.. forms.SelectMany(form => new[] { SingleRow, SeveralRows }.Select(rows => form with { Rows = rows }))];
    }

    /// <summary>The tile of a matrix instruction, from as many rows on as that has (reckoned, docs/decisions/0022).</summary>
    private static IEnumerable<ProductVariant> Matrices(ProductProgram product, TargetDescription target) => MatrixTile.InstructionFor(product, target) is { } instruction
        ? [new ProductVariant(StagedTile.TileRows, UsesMatrices: true) { FromRows = instruction.M, Needs = ProductFeature.ByteMatrices }]
        : [];

    /// <summary>
    /// Whether products of codes and activations do not fit 16 bits, so that processors without dot products of four bytes take another way.
    /// </summary>
    public static bool NeedsFourByteDots(ProductProgram product) => !UsesTables(product) && Range(product).PairSums == 0;

    /// <summary>Two values of outputs a lane where a row block has them: a broadcast word then serves two dot products.</summary>
    public static ProductShape Vectors(ProductProgram product, TargetDescription target, ProductVariant variant)
    {
        var isNarrow = NeedsFourByteDots(product) && variant.Reads == ActivationForm.Codes;
        var laneBits = isNarrow ? System.Math.Min(target.LaneBits, target.DotLaneBits) : target.LaneBits;
        return new ProductShape(laneBits, variant.Rows, System.Math.Min(2, ProductProgram.RowBlock >> laneBits), variant.Reads);
    }

    /// <summary>The ranges of the bytes that are multiplied.</summary>
    public static ByteRange Range(ProductProgram product) => new(product.Largest, product.ActivationMaximum);

    /// <summary>
    /// Whether sums are looked up: where the description says so. On its own the compiler multiplies, which was faster in every case
    /// measured (docs/decisions/0007).
    /// </summary>
    public static bool UsesTables(ProductProgram product) => product.Lowering == ProductLoweringKind.Table;
}
