using System.Collections.Immutable;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kernels.Generator.Tests.Harness;

/// <summary>What a build of a project says: the generator first, then the compiler and the analyzer on the result.</summary>
/// <param name="Compilation">The project with its generated files.</param>
/// <param name="Generated">The generated files, by hint name.</param>
/// <param name="Compiler">Errors and warnings of the C# compiler.</param>
/// <param name="Kernels">What the analyzer and the generator report.</param>
internal sealed record Build(
    CSharpCompilation Compilation, ImmutableDictionary<string, string> Generated, ImmutableArray<Diagnostic> Compiler, ImmutableArray<Diagnostic> Kernels)
{
    public string Summary => string.Join("\n", Kernels.Concat(Compiler).Select(diagnostic => diagnostic.ToString()));

    public static Build Run(params string[] sources) => Run(Project.Of(sources));

    public static Build Run(CSharpCompilation project, Func<KernelSpec, CancellationToken, string>? compile = null, ProjectProperties? properties = null)
    {
        var generator = compile is null ? new KernelGenerator() : new KernelGenerator(compile, compilesStages: false);
        var options = (CSharpParseOptions?)project.SyntaxTrees.FirstOrDefault()?.Options;
        var result = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: options, optionsProvider: properties)
            .RunGeneratorsAndUpdateCompilation(project, out var output, out var faults)
            .GetRunResult().Results.Single();
        if (result.Exception is not null) throw new InvalidOperationException("The generator threw.", result.Exception);

        return new Build(
            (CSharpCompilation)output,
            result.GeneratedSources.ToImmutableDictionary(file => file.HintName, file => file.SourceText.ToString()),
            [.. output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)],
            [.. faults, .. Analyze(output)]);
    }

    /// <summary>The analyzer's diagnostics; an exception in the analyzer is among them, as AD0001.</summary>
    public static ImmutableArray<Diagnostic> Analyze(Compilation compilation) => compilation
        .WithAnalyzers([new KernelAnalyzer()])
        .GetAnalyzerDiagnosticsAsync()
        .GetAwaiter().GetResult();
}
