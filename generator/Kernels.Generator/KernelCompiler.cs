using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Generator.Emission;
using Kernels.Generator.Lowering;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.Text;

namespace Kernels.Generator;

/// <summary>The compiler from a spec to the text of the generated file, floor by floor.</summary>
internal static class KernelCompiler
{
    public static string Compile(KernelSpec spec, CancellationToken cancellation)
    {
        using var culture = InvariantCulture.Enter();
        if (spec is LutGemmSpec product) return ProductFile.Write(product, Compile(product, cancellation));

        var row = RowCompiler.Compile(spec);
        return KernelFile.Write(spec, row, Compile(row, EntryPoint.Of(spec.Method), cancellation));
    }

    private static CompiledProduct Compile(LutGemmSpec spec, CancellationToken cancellation)
    {
        var row = RowCompiler.Compile(LutGemmProduct.Activations(spec));
        var product = LutGemmProduct.Compile(spec);
        return new CompiledProduct(
            row,
            Compile(row, EntryPoint.Of(spec.Method, "activations"), cancellation),
            product,
            [.. Variants(product).Select(variant => (variant, ForAll(
                TargetDescriptions.All.Where(target => ProductSchedule.Variants(product, target).Contains(variant)),
                target => ProductCompiler.Compile(product, target, variant, EntryPoint.Of(spec.Method, variant.Name.ToLowerInvariant())),
                cancellation)))],
            ForAll(
                TargetDescriptions.All.Where(target => target.IsVector && ProductSchedule.UsesTables(product)),
                target => ProductCompiler.CompileTables(product, target, EntryPoint.Of(spec.Method, "tables")),
                cancellation),
            ForAll(
                TargetDescriptions.All.Where(target => target.IsVector && ProductSchedule.NeedsFourByteDots(product)),
                target => ProductCompiler.CompilePairs(product, target, EntryPoint.Of(spec.Method, "pairs")),
                cancellation),
            ForAll(
                TargetDescriptions.All.Where(target => !target.IsVector),
                target => ProductCompiler.CompileCombine(product, target, EntryPoint.Of(spec.Method, "combine")),
                cancellation));
    }

    private static IEnumerable<ProductVariant> Variants(ProductProgram product) =>
        TargetDescriptions.All.SelectMany(target => ProductSchedule.Variants(product, target)).Distinct().OrderBy(variant => variant.ReadsPairs).ThenBy(variant => variant.Rows);

    private static IReadOnlyList<CompiledTarget> Compile(RowProgram row, string name, CancellationToken cancellation) =>
        ForAll(TargetDescriptions.All, target => TileCompiler.Compile(row, target, name), cancellation);

    private static IReadOnlyList<CompiledTarget> ForAll(
        IEnumerable<TargetDescription> targets, System.Func<TargetDescription, TilePrograms.TileProgram> compile, CancellationToken cancellation) =>
        [.. targets.Select(target =>
        {
            cancellation.ThrowIfCancellationRequested();
            return new CompiledTarget(target, compile(target));
        })];
}
