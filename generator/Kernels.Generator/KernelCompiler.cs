using Kernels.Generator.Emission;
using Kernels.Generator.Lowering;
using Kernels.Generator.Lowering.Products;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.Text;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator;

/// <summary>The compiler from a spec to the text of the generated file, floor by floor.</summary>
internal sealed class KernelCompiler
{
    private readonly IReadOnlyList<TargetDescription> targets;
    private readonly FloorsFile? floors;
    private readonly CancellationToken cancellation;

    private KernelCompiler(VectorWidths widths, FloorsFile? floors, CancellationToken cancellation)
    {
        targets = TargetDescriptions.Of(widths);
        this.floors = floors;
        this.cancellation = cancellation;
    }

    public static string Compile(KernelSpec spec, VectorWidths widths, CancellationToken cancellation) =>
        Run(widths, null, cancellation, compiler => compiler.Compile(spec));

    /// <summary>The file of the stage that quantizes the activations of products.</summary>
    public static string CompileActivations(RotateQuantizeSpec spec, VectorWidths widths, CancellationToken cancellation) =>
        Run(widths, null, cancellation, compiler => compiler.CompileActivations(spec));

    /// <summary>The file of the stages that multiply.</summary>
    public static string CompileMultiply(ProductProgram product, VectorWidths widths, CancellationToken cancellation) =>
        Run(widths, null, cancellation, compiler => compiler.CompileMultiply(product));

    /// <summary>All that the compiler makes of a spec on the way to the generated files, as text.</summary>
    public static string Floors(KernelSpec spec, VectorWidths widths, CancellationToken cancellation)
    {
        using var culture = InvariantCulture.Enter();
        var floors = new FloorsFile(spec);
        Run(widths, floors, cancellation, compiler => spec is LutGemmSpec product
            ? compiler.CompileActivations(LutGemmProduct.Activations(product)) + compiler.CompileMultiply(LutGemmProduct.Compile(product))
            : compiler.Compile(spec));
        return floors.ToString();
    }

    private static string Run(VectorWidths widths, FloorsFile? floors, CancellationToken cancellation, Func<KernelCompiler, string> compile)
    {
        using var culture = InvariantCulture.Enter();
        return compile(new KernelCompiler(widths, floors, cancellation));
    }

    private string Compile(KernelSpec spec)
    {
        if (spec is LutGemmSpec product) return ProductFile.Write(product, LutGemmProduct.Activations(product), LutGemmProduct.Compile(product));

        var row = Row(spec);
        return KernelFile.Write(spec, row, Compile(row, EntryPoint.Of(spec.Method)));
    }

    private string CompileActivations(RotateQuantizeSpec spec)
    {
        var row = Row(spec);
        return ActivationsFile.Write(spec, row, Compile(row, "kernels_activations"));
    }

    private string CompileMultiply(ProductProgram product)
    {
        floors?.Add("Product program", product.ToString());
        var name = $"kernels_multiply{product.CodeBits}";
        return MultiplyFile.Write(new CompiledProduct(
            product,
            ProductStages.Variants(product, targets),
            [.. ProductStages.Of(product, targets).Select(stage => (stage, ForAll(targets.Where(stage.IsFor), target => stage.Lower(target, $"{name}_{stage.Name.ToLowerInvariant()}"))))]));
    }

    private RowProgram Row(KernelSpec spec)
    {
        var row = RowCompiler.Compile(spec);
        floors?.Add("Row program", RowProgramText.Of(row));
        return row;
    }

    private IReadOnlyList<CompiledTarget> Compile(RowProgram row, string name) => ForAll(ScheduleTable.TargetsOf(row, targets), target => TileCompiler.Lower(row, target, name));

    private IReadOnlyList<CompiledTarget> ForAll(IEnumerable<TargetDescription> some, Func<TargetDescription, TileProgram> lower) =>
        [.. some.Select(target =>
        {
            cancellation.ThrowIfCancellationRequested();
            return new CompiledTarget(target, Legalize(lower(target), target));
        })];

    private TileProgram Legalize(TileProgram lowered, TargetDescription target) =>
        floors is null ? TileCompiler.Legalize(lowered, target) : floors.Add(target.Name, TileCompiler.Stages(lowered, target));
}
