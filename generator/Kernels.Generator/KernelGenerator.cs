using Kernels.Generator.Diagnostics;
using Kernels.Generator.Emission;
using Kernels.Generator.Parsing;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;
using Kernels.Generator.Text;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator;

/// <summary>
/// Compiles methods with a kernel attribute, and reports the errors of descriptions and number formats; a method that has
/// one gets an implementation that throws.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class KernelGenerator : IIncrementalGenerator
{
    internal const string ParseStep = "Parse";
    internal const string FileStep = "File";
    internal const string StageStep = "Stage";
    internal const string CompileStep = "Compile";
    internal const string ErrorStep = "Error";

    private readonly Func<KernelSpec, VectorWidths, CancellationToken, string> compile;
    private readonly bool compilesStages;

    /// <summary>Makes the generator.</summary>
    public KernelGenerator()
        : this(KernelCompiler.Compile, true)
    {
    }

    internal KernelGenerator(Func<KernelSpec, CancellationToken, string> compile, bool compilesStages)
        : this((spec, _, cancellation) => compile(spec, cancellation), compilesStages)
    {
    }

    private KernelGenerator(Func<KernelSpec, VectorWidths, CancellationToken, string> compile, bool compilesStages) =>
        (this.compile, this.compilesStages) = (compile, compilesStages);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider.Select(static (properties, _) => ProjectOptions.Read(properties.GlobalOptions));
        context.RegisterSourceOutput(options, static (output, options) =>
        {
            if (options.Error is { } error) output.ReportDiagnostic(error.ToDiagnostic());
        });

        var files = new List<IncrementalValuesProvider<PendingFile>>();
        var products = new List<IncrementalValueProvider<ImmutableArray<LutGemmSpec>>>();
        foreach (var family in KernelFamily.All)
        {
            // A node of any kind: what cannot be a kernel is told so.
            var kernels = context.SyntaxProvider.ForAttributeWithMetadataName(
                family.AttributeName, static (_, _) => true, (target, cancellation) => Parse(target, family, cancellation));

            // Places end here: an edit that moves a mistake compiles nothing again.
            files.Add(kernels
                .Select(static (kernel, _) => kernel is null ? null : kernel with { Diagnostics = default })
                .WithTrackingName(ParseStep)
                .Where(static kernel => kernel is { Spec: not null } or { Stub: not null })
                .Combine(options)
                .Select((input, _) => new PendingFile(input, cancellation => Compile(input.Left!, input.Right, cancellation)))
                .WithTrackingName(FileStep));
            ReportErrors(context, kernels.Select(static (kernel, _) => kernel?.Diagnostics ?? default));
            products.Add(kernels.Select(static (kernel, _) => kernel?.Spec as LutGemmSpec).Where(static spec => spec is not null).Collect()!);
        }

        if (compilesStages) files.AddRange(Stages(Concatenate(products), options));

        // Ahead of the files themselves, which find it done.
        context.RegisterSourceOutput(
            Concatenate(files.Select(static some => some.Collect())), static (output, files) => PendingFile.CompileAll(files, output.CancellationToken));
        foreach (var some in files)
        {
            context.RegisterSourceOutput(
                some.Select(static (file, cancellation) => file.Get(cancellation)).WithTrackingName(CompileStep), static (output, file) => Write(output, file));
        }

        foreach (var name in FormatParser.AttributeNames)
        {
            ReportErrors(context, context.SyntaxProvider.ForAttributeWithMetadataName(name, static (_, _) => true, static (target, _) => CheckFormat(target)));
        }

        var taken = context.SyntaxProvider.CreateSyntaxProvider(static (node, _) => ReservedName.IsTakenBy(node), static (found, _) => ReservedName.PlaceOf(found.Node));
        var uses = context.SyntaxProvider.CreateSyntaxProvider(static (node, _) => ReservedName.IsKernel(node), static (found, _) => ReservedName.PlaceOf(found.Node));
        var assembly = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName);
        ReportErrors(context, taken.Collect().Combine(uses.Collect()).Combine(assembly).SelectMany(
            static (names, _) => ReservedName.Check(names.Left.Left, names.Left.Right, names.Right)).Select(static (error, _) => (EquatableArray<ReportedDiagnostic>)ImmutableArray.Create(error)));
    }

    // Symbols end here: what goes on is compared by value, so that an edit elsewhere compiles nothing again.
    private static ParsedKernel? Parse(GeneratorAttributeSyntaxContext target, KernelFamily family, CancellationToken cancellation)
    {
        try
        {
            return KernelDeclaration.Of(target.TargetSymbol, target.TargetNode, family) is { } method
                ? KernelParser.Parse(method, KernelAttribute.On(method), target.SemanticModel.Compilation, cancellation)
                : null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new ParsedKernel(null, null, ImmutableArray.Create(Fault(target.TargetSymbol.Name, Phrases.Fault(fault))));
        }
    }

    private static EquatableArray<ReportedDiagnostic> CheckFormat(GeneratorAttributeSyntaxContext target)
    {
        try
        {
            return FormatParser.Check(target.TargetSymbol, target.TargetNode, target.Attributes[0]);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return ImmutableArray.Create(Fault(target.TargetSymbol.Name, Phrases.Fault(fault)));
        }
    }

    /// <summary>Stages that several products have are compiled once; an edit of a product that leaves them as they are compiles none.</summary>
    private static IEnumerable<IncrementalValuesProvider<PendingFile>> Stages(
        IncrementalValueProvider<ImmutableArray<LutGemmSpec>> products, IncrementalValueProvider<ProjectOptions> options) =>
    [
        CompileOnce(products, options, LutGemmProduct.Activations, SharedStage.Activations, KernelCompiler.CompileActivations),
        CompileOnce(products, options, LutGemmProduct.Compile, SharedStage.Multiply, KernelCompiler.CompileMultiply),
    ];

    /// <summary>What products have in common: each different part once, in a file of its own.</summary>
    private static IncrementalValuesProvider<PendingFile> CompileOnce<TPart>(
        IncrementalValueProvider<ImmutableArray<LutGemmSpec>> products,
        IncrementalValueProvider<ProjectOptions> options,
        Func<LutGemmSpec, TPart> part,
        Func<TPart, string> name,
        Func<TPart, VectorWidths, CancellationToken, string> compile) =>
        products
            .SelectMany((specs, _) => specs.SelectMany(spec => Part(spec, part)).Distinct())
            .Combine(options)
            .Select((input, _) => new PendingFile(input, cancellation =>
            {
                using var culture = InvariantCulture.Enter();
                var hintName = name(input.Left);
                try
                {
                    return new GeneratedFile(hintName, compile(input.Left, input.Right.Widths, cancellation), null, null);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    return new GeneratedFile(hintName, null, null, Fault(hintName, Phrases.Fault(fault)));
                }
            }))
            .WithTrackingName(StageStep);

    /// <summary>A part of a product; none where the compiler is at fault, which the product's own file reports.</summary>
    private static IEnumerable<TPart> Part<TPart>(LutGemmSpec spec, Func<LutGemmSpec, TPart> part)
    {
        try
        {
            return [part(spec)];
        }
        catch (Exception)
        {
            return [];
        }
    }

    private static IncrementalValueProvider<ImmutableArray<T>> Concatenate<T>(IEnumerable<IncrementalValueProvider<ImmutableArray<T>>> parts) =>
        parts.Aggregate(static (some, more) => some.Combine(more).Select(static (both, _) => both.Left.AddRange(both.Right)));

    private GeneratedFile Compile(ParsedKernel kernel, ProjectOptions options, CancellationToken cancellation)
    {
        if (kernel.Spec is null) return new GeneratedFile(kernel.Stub!.HintName, ThrowingStub.Write(kernel.Stub), null, null);

        var method = kernel.Spec.Method;
        try
        {
            return new GeneratedFile(method.HintName, compile(kernel.Spec, options.Widths, cancellation), Floors(kernel.Spec, options, cancellation), null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var message = Phrases.Fault(fault);
            var stub = kernel.Stub is null ? null : ThrowingStub.Write(kernel.Stub with { Message = message });
            return new GeneratedFile(method.HintName, stub, null, Fault(method.Name, message));
        }
    }

    /// <summary>The text of the floors where the project asks for it; a fault of the dump leaves the kernel as it is.</summary>
    private static string? Floors(KernelSpec spec, ProjectOptions options, CancellationToken cancellation)
    {
        if (!options.Dumps) return null;
        try
        {
            return KernelCompiler.Floors(spec, options.Widths, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return $"// {Phrases.Fault(fault)}\n";
        }
    }

    private static void Write(SourceProductionContext output, GeneratedFile file)
    {
        if (file.Text is not null) output.AddSource(file.HintName + ".g.cs", file.Text);
        if (file.Floors is not null) output.AddSource(file.HintName + ".floors.g.cs", file.Floors);
        if (file.Fault is not null) output.ReportDiagnostic(file.Fault.ToDiagnostic());
    }

    /// <summary>
    /// Reports errors here and not in the analyzer: the compiler runs no analyzer when a declaration anywhere in the project
    /// has an error, nor when the project switches them off, and the build has to fail nevertheless.
    /// </summary>
    private static void ReportErrors(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EquatableArray<ReportedDiagnostic>> found)
    {
        var errors = found.SelectMany(static (diagnostics, _) => diagnostics.Where(diagnostic => diagnostic.IsError)).WithTrackingName(ErrorStep);
        context.RegisterSourceOutput(errors, static (output, error) => output.ReportDiagnostic(error.ToDiagnostic()));
    }

    private static ReportedDiagnostic Fault(string kernel, string message) =>
        new(CompilerDiagnostics.Internal, null, ImmutableArray.Create(kernel, message));
}
