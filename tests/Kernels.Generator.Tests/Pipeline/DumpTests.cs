using Kernels.Generator.Lowering;
using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests.Pipeline;

/// <summary>The project's property KernelsDump: every floor of each kernel as text, beside its generated file.</summary>
public class DumpTests
{
    private const string Source = """
        static partial class MyKernels
        {
            [HadamardKernel(64)]
            public static partial void Rotate(ReadOnlySpan<Half> source, Span<Half> destination);

            [LutGemmKernel<Int4>(GroupSize = 32)]
            public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
        }
        """;

    [Theory]
    [InlineData(null, 0)]
    [InlineData("false", 0)]
    [InlineData("", 0)]
    [InlineData("true", 2)]
    [InlineData("True", 2)]
    public void Floors_are_written_where_the_project_asks(string? property, int files) =>
        Assert.Equal(files, Run(property).GeneratedTrees.Count(tree => tree.FilePath.EndsWith(".floors.g.cs", StringComparison.Ordinal)));

    [Fact]
    public void They_name_every_machine_and_every_pass()
    {
        var transform = Floors("Rotate", ("KernelsVectorWidths", "0,128,256,512"));
        foreach (var target in TargetDescriptions.All)
        {
            foreach (var pass in TileCompiler.Passes.Select(pass => pass.Name).Prepend("lowered")) Assert.Contains($" on {target.Name}, {pass}", transform);
        }

        Assert.Contains("HadamardSpec", transform);
        Assert.Contains("of index bit 5", transform);
        Assert.Contains("RoundToInt: unchanged", transform);
        Assert.All(transform.Split('\n'), line => Assert.True(line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal), line));
    }

    [Fact]
    public void A_product_has_the_floors_of_all_its_stages()
    {
        var product = Floors("Multiply");
        Assert.All(["activations", "multiply4_rows1chunks", "multiply4_rows4chunks", "multiply4_rows32", "multiply4_rows32matrices", "multiply4_combine"], stage => Assert.Contains($"kernels_{stage} on PTX, lowered", product));
        Assert.Contains("Dot4", product);
    }

    [Fact]
    public void They_are_of_the_machines_that_the_project_compiles_for() => Assert.DoesNotContain(" on Scalar,", Floors("Rotate"));

    private static string Floors(string kernel, params (string Name, string Value)[] properties) =>
        Run("true", properties).GeneratedTrees.Single(tree => tree.FilePath.Contains($"_{kernel}_") && tree.FilePath.EndsWith(".floors.g.cs", StringComparison.Ordinal)).ToString();

    private static GeneratorDriverRunResult Run(string? dump, params (string Name, string Value)[] properties)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new KernelGenerator().AsSourceGenerator()],
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp13),
            optionsProvider: new ProjectProperties(dump is null ? properties : [("KernelsDump", dump), .. properties]));
        driver = driver.RunGeneratorsAndUpdateCompilation(Project.Of(Source), out var project, out _, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(project.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        return driver.GetRunResult();
    }
}
