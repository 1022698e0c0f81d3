using System.Text.RegularExpressions;
using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests.Pipeline;

/// <summary>The project's property KernelsVectorWidths: which bodies are compiled, and what runs at a width that has none.</summary>
public partial class VectorWidthsTests
{
    private const string Source = """
        static partial class MyKernels
        {
            [HadamardKernel(64)]
            public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);

            [LutGemmKernel<Int8>(GroupSize = 32)]
            public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
        }
        """;

    [Theory]
    [InlineData(null, "128,256,512")]
    [InlineData("", "128,256,512")]
    [InlineData("0,128,256,512", "Scalar,128,256,512")]
    [InlineData("512, 256", "256,512")]
    [InlineData("128", "128")]
    [InlineData("0", "Scalar")]
    [InlineData("0,512", "Scalar,512")]
    public void Bodies_are_compiled_for_the_widths_that_are_named(string? property, string compiled)
    {
        var (result, project) = Run(property);
        Assert.Empty(result.Diagnostics);
        Assert.DoesNotContain(project.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

        var transform = result.GeneratedTrees.Select(tree => tree.ToString()).Single(text => text.Contains("struct Body "));
        Assert.Equal(compiled, string.Join(",", Body().Matches(transform).Select(body => body.Groups[1].Value)));
    }

    /// <summary>The next narrower one, or the narrowest: each width that the runtime calls is there.</summary>
    [Theory]
    [InlineData("128,512", "Scalar>128", "256>128")]
    [InlineData("256", "Scalar>256", "128>256", "512>256")]
    [InlineData("0", "128>Scalar", "256>Scalar", "512>Scalar")]
    public void A_width_that_is_left_out_runs_another_s_body(string property, params string[] forwards)
    {
        var transform = Run(property).Result.GeneratedTrees.Select(tree => tree.ToString()).Single(text => text.Contains("struct Body "));
        Assert.Equal(
            forwards.Order(StringComparer.Ordinal),
            Forward().Matches(transform).Select(forward => $"{forward.Groups[1].Value}>{forward.Groups[2].Value}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("avx2")]
    [InlineData("256,64")]
    [InlineData("-128")]
    [InlineData(",")]
    public void Another_word_is_an_error_and_compiles_all(string property)
    {
        var (result, _) = Run(property);
        var error = Assert.Single(result.Diagnostics);
        Assert.Equal("KRN5101", error.Id);
        Assert.Contains($"'{property}'", error.GetMessage(null));
        Assert.Contains(result.GeneratedTrees, tree => tree.ToString().Contains("Run512"));
    }

    private static (GeneratorDriverRunResult Result, Compilation Project) Run(string? property)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new KernelGenerator().AsSourceGenerator()],
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp13),
            optionsProvider: property is null ? new ProjectProperties() : new ProjectProperties(("KernelsVectorWidths", property)));
        driver = driver.RunGeneratorsAndUpdateCompilation(Project.Of(Source), out var project, out _, TestContext.Current.CancellationToken);
        return (driver.GetRunResult(), project);
    }

    [GeneratedRegex(@"public static void Run(\w+)\(in KernelArguments arguments, nint firstTile, nint tiles\)\s+\{")]
    private static partial Regex Body();

    [GeneratedRegex(@"public static void Run(\w+)\(in KernelArguments arguments, nint firstTile, nint tiles\) =>\s+Run(\w+)\(arguments")]
    private static partial Regex Forward();
}
