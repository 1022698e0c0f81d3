using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests.Diagnostics;

/// <summary>KRN5001 and KRN9001, which no description alone can provoke.</summary>
public class CompilerTests
{
    private const string Transform = """
        using System;
        using Kernels;

        public static partial class MyKernels
        {
            [HadamardKernel(8)]
            public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    public void An_older_language_has_one_error_and_no_cascade(LanguageVersion version)
    {
        var build = Build.Run(Project.Of(version, Transform));

        var diagnostic = Assert.Single(build.Kernels);
        Assert.Equal("KRN5001", diagnostic.Id);
        Assert.Contains($"as C# {version.ToDisplayString()}; set <LangVersion> to 13", diagnostic.GetMessage());
        Assert.Equal("HadamardKernel(8)", Transform.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Empty(build.Compiler);
    }

    [Fact]
    public void An_older_language_hides_no_second_error_of_the_description()
    {
        var build = Build.Run(Project.Of(LanguageVersion.CSharp10, Transform.Replace("(8)", "(3)").Replace("static partial void", "static partial int")));

        Assert.Equal("KRN5001", Assert.Single(build.Kernels).Id);
        Assert.Empty(build.Compiler);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Default)]
    [InlineData(LanguageVersion.Preview)]
    public void A_newer_language_compiles(LanguageVersion version)
    {
        var build = Build.Run(Project.Of(version, Transform));

        Assert.True(build.Kernels.IsEmpty && build.Compiler.IsEmpty, build.Summary);
    }

    [Fact]
    public void A_fault_of_the_compiler_is_reported_and_leaves_a_body_that_throws()
    {
        var build = Build.Run(Project.Of(Transform), (_, _) => throw new InvalidOperationException("no \"layout\" for 8"));

        var diagnostic = Assert.Single(build.Kernels);
        Assert.Equal("KRN9001", diagnostic.Id);
        Assert.Contains("failed on 'Rotate'", diagnostic.GetMessage());
        Assert.Contains("(InvalidOperationException: no \"layout\" for 8)", diagnostic.GetMessage());
        Assert.Empty(build.Compiler);
        Assert.Contains("""NotSupportedException("InvalidOperationException: no \"layout\" for 8")""", Assert.Single(build.Generated).Value);
    }

    [Fact]
    public void A_fault_in_one_kernel_leaves_the_others_alone()
    {
        var two = Transform.Replace("[HadamardKernel(8)]", "[HadamardKernel(16)] public static partial void Longer(ReadOnlySpan<float> source, Span<float> destination); [HadamardKernel(8)]");

        var build = Build.Run(
            Project.Of(two),
            (spec, _) => spec.Method.Name == "Rotate" ? throw new InvalidOperationException() : "// compiled");

        Assert.Equal("KRN9001", Assert.Single(build.Kernels).Id);
        Assert.Contains("// compiled", build.Generated.Values);
        Assert.Equal(2, build.Generated.Count);
    }

    [Fact]
    public void Cancellation_passes_through()
    {
        using var source = new CancellationTokenSource();
        var generator = new KernelGenerator((_, cancellation) =>
        {
            source.Cancel();
            cancellation.ThrowIfCancellationRequested();
            return "";
        }, compilesStages: false);

        Assert.Throws<OperationCanceledException>(() => CSharpGeneratorDriver
            .Create([generator.AsSourceGenerator()], parseOptions: new CSharpParseOptions(LanguageVersion.CSharp13))
            .RunGenerators(Project.Of(Transform), source.Token));
    }
}
