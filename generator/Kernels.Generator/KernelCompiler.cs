using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Generator.Emission;
using Kernels.Generator.Lowering;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.Text;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator;

/// <summary>The compiler from a spec to the text of the generated file, floor by floor.</summary>
internal sealed class KernelCompiler
{
    private readonly IReadOnlyList<TargetDescription> targets;
    private readonly CancellationToken cancellation;

    private KernelCompiler(VectorWidths widths, CancellationToken cancellation)
    {
        targets = TargetDescriptions.Of(widths);
        this.cancellation = cancellation;
    }

    public static string Compile(KernelSpec spec, VectorWidths widths, CancellationToken cancellation)
    {
        using var culture = InvariantCulture.Enter();
        var compiler = new KernelCompiler(widths, cancellation);
        if (spec is LutGemmSpec product) return ProductFile.Write(product, compiler.Compile(product));

        var row = RowCompiler.Compile(spec);
        return KernelFile.Write(spec, row, compiler.Compile(row, EntryPoint.Of(spec.Method)));
    }

    private CompiledProduct Compile(LutGemmSpec spec)
    {
        var row = RowCompiler.Compile(LutGemmProduct.Activations(spec));
        var product = LutGemmProduct.Compile(spec);
        return new CompiledProduct(
            row,
            Compile(row, EntryPoint.Of(spec.Method, "activations")),
            product,
            [.. Variants(product).Select(variant => (variant, ForAll(
                target => ProductSchedule.Variants(product, target).Contains(variant),
                target => ProductCompiler.Compile(product, target, variant, EntryPoint.Of(spec.Method, variant.Name.ToLowerInvariant())))))],
            ForAll(
                target => target.IsVector && ProductSchedule.UsesTables(product),
                target => ProductCompiler.CompileTables(product, target, EntryPoint.Of(spec.Method, "tables"))),
            ForAll(
                target => target.IsVector && ProductSchedule.NeedsFourByteDots(product),
                target => ProductCompiler.CompilePairs(product, target, EntryPoint.Of(spec.Method, "pairs"))),
            ForAll(
                target => !target.IsVector,
                target => ProductCompiler.CompileCombine(product, target, EntryPoint.Of(spec.Method, "combine"))));
    }

    private IEnumerable<ProductVariant> Variants(ProductProgram product) =>
        targets.SelectMany(target => ProductSchedule.Variants(product, target)).Distinct().OrderBy(variant => variant.ReadsPairs).ThenBy(variant => variant.Rows);

    private IReadOnlyList<CompiledTarget> Compile(RowProgram row, string name) => ForAll(_ => true, target => TileCompiler.Compile(row, target, name));

    private IReadOnlyList<CompiledTarget> ForAll(Func<TargetDescription, bool> isOne, Func<TargetDescription, TileProgram> compile) =>
        [.. targets.Where(isOne).Select(target =>
        {
            cancellation.ThrowIfCancellationRequested();
            return new CompiledTarget(target, compile(target));
        })];
}
