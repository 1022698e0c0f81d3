using Kernels.Generator.RowPrograms;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>The stages of a product behind the one that quantizes activations.</summary>
internal static class ProductStages
{
    private const string Combine = "Combine";

    /// <summary>All that some machine has, in an order in which a call may run them.</summary>
    public static IReadOnlyList<ProductStage> Of(ProductProgram product, IReadOnlyList<TargetDescription> targets)
    {
        ProductStage[] stages = [Tables(product), Pairs(product), .. Variants(product, targets).Select(variant => Multiply(product, variant)), Combined(product)];
        return [.. stages.Where(stage => targets.Any(stage.IsFor))];
    }

    /// <summary>The ways to compute a product: by ascending rows; of equal rows the better one stays last, as the runtime takes the last that fits.</summary>
    public static IReadOnlyList<ProductVariant> Variants(ProductProgram product, IReadOnlyList<TargetDescription> targets) =>
        [.. targets.SelectMany(target => ProductSchedule.Variants(product, target)).Distinct().OrderBy(variant => variant.Rows)];

    /// <summary>The names of a variant's stages, in the order in which they run.</summary>
    public static IEnumerable<string> Names(ProductVariant variant)
    {
        if (variant.Reads != ActivationForm.Codes) yield return variant.Reads.ToString();
        yield return variant.Name;
        if (variant.SplitsChunks) yield return Combine;
    }

    private static ProductStage Tables(ProductProgram product) => Prepared(
        ActivationForm.Tables, "Makes tables of quantized activations.", "tables", product.WordsPerGroup * ProductTables.SplitWords,
        target => target.IsVector && ProductSchedule.UsesTables(product),
        (target, name) => VectorTables.Lower(product, target, name));

    private static ProductStage Pairs(ProductProgram product) => Prepared(
        ActivationForm.Pairs, "Widens quantized activations to pairs of 16 bits.", "pairs", VectorPairs.WordsPerGroup(product),
        target => target.IsVector && ProductSchedule.NeedsFourByteDots(product),
        (target, name) => VectorPairs.Lower(product, target, name));

    /// <summary>What products read instead of the activations' codes: a tile is a row.</summary>
    private static ProductStage Prepared(
        ActivationForm form, string summary, string memory, int wordsPerGroup,
        Func<TargetDescription, bool> isFor, Func<TargetDescription, string, TileProgram> lower) =>
        new(form.ToString(), summary, new(GridBlocks.Rows), new(memory, RowExtent.Groups, wordsPerGroup * sizeof(int)), wordsPerGroup * sizeof(int), isFor, lower);

    private static ProductStage Multiply(ProductProgram product, ProductVariant variant) => new(
        variant.Name,
        Summary(variant),
        new(GridBlocks.Outputs, variant.Rows, variant.SplitsChunks ? ProductProgram.Chunks : 1),
        variant.SplitsChunks ? new("partials", RowExtent.Outputs, ProductProgram.Chunks * sizeof(float)) : null,
        Work(product, variant.Rows),
        target => ProductSchedule.Variants(product, target).Contains(variant),
        (target, name) => ProductCompiler.Lower(product, target, variant, name));

    private static ProductStage Combined(ProductProgram product) => new(
        Combine, "Adds the sums of the chunks of k.", new(GridBlocks.Outputs), null, Work: 0,
        target => !target.IsVector,
        (target, name) => ThreadCombine.Lower(product, target, name));

    private static string Summary(ProductVariant variant) =>
        (variant.Rows == 1 ? "Multiplies one row of quantized activations by packed weights" : $"Multiplies {variant.Rows} rows of quantized activations at a time by packed weights")
        + (variant.Reads == ActivationForm.Pairs ? ", on processors without dot products of four bytes" : "")
        + (variant.UsesMatrices ? ", by matrix instructions" : "")
        + (variant.SplitsChunks ? ", a chunk of k a thread block." : ".");

    /// <summary>The bytes of a row block's codes in a group, and two operations a multiply-add of which sixteen take the time of one other, for each digit of levels.</summary>
    private static long Work(ProductProgram product, int rows) =>
        (ProductProgram.RowBlock * (1L << product.GroupBits) * product.CodeBits / 8)
        + (rows * ProductProgram.RowBlock * (1L << product.GroupBits) / 8 * Math.Max(1, product.Tables.Count));
}
