using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests.Harness;

/// <summary>A generator that is run again and again, as an editor does, and tells which of its steps did work.</summary>
internal sealed class TrackedGenerator
{
    private GeneratorDriver driver;

    public TrackedGenerator(Func<KernelSpec, CancellationToken, string>? compile = null)
    {
        // The steps keep what compiles: it must not hold the driver, which holds compilations.
        var compiled = Compiled;
        driver = CSharpGeneratorDriver.Create(
            [new KernelGenerator(compile ?? ((spec, _) => Compile(spec, compiled)), compilesStages: compile is null).AsSourceGenerator()],
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp13),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>The specs that were compiled, in any order.</summary>
    public List<string> Compiled { get; } = [];

    public GeneratorRunResult Run(Compilation compilation)
    {
        driver = driver.RunGenerators(compilation);
        return driver.GetRunResult().Results.Single();
    }

    /// <summary>The reasons of a step's outputs; empty when the step did not run at all.</summary>
    public static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)] : [];

    private static string Compile(KernelSpec spec, List<string> compiled)
    {
        lock (compiled) compiled.Add(spec.Method.Name);
        return $"// {spec}";
    }
}
