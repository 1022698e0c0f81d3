using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Kernels.Generator.Tests.Pipeline;

/// <summary>A product is compiled again when it or the encoder of its weights changes, and not otherwise.</summary>
public class ProductCachingTests
{
    private const string Source = """
        // A comment.
        public static partial class MyKernels
        {
            [RotateQuantizeKernel<Int4>(128, Rotation = 64, GroupSize = 32)]
            public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

            [LutGemmKernel(Weights = nameof(Encode))]
            public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

            [LutGemmKernel<Ternary>(GroupSize = 64)]
            public static partial void Described(ReadOnlySpan<Half> x, PackedWeights weights, ReadOnlySpan<float> bias, Span<Half> destination);
        }
        """;

    public static TheoryData<string, string, string, string> Edits => new()
    {
        { "a comment", "// A comment.", "// Another one.", "" },
        { "the same value, said otherwise", "GroupSize = 64", "GroupSize = 1 << 6, Rotation = 1", "" },
        { "the name of the encoder, said otherwise", "nameof(Encode)", "\"Encode\"", "" },
        { "the encoder's group", "GroupSize = 32", "GroupSize = 16", "Encode, Multiply" },
        { "the encoder's format", "RotateQuantizeKernel<Int4>", "RotateQuantizeKernel<Int8>", "Encode, Multiply" },
        { "the encoder's scales", "Span<Half> scales", "Span<float> scales", "Encode, Multiply" },
        { "the encoder's source, which weights do not show", "ReadOnlySpan<float> source", "ReadOnlySpan<Half> source", "Encode" },
        { "the lowering", "GroupSize = 64", "GroupSize = 64, Lowering = ProductLowering.Table", "Described" },
        { "a bias that is dropped", "ReadOnlySpan<float> bias, ", "", "Described" },
        { "the type of x", "ReadOnlySpan<float> x", "ReadOnlySpan<Half> x", "Multiply" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_compiles_what_it_changes(string edit, string old, string replacement, string compiled)
    {
        var source = Source.ReplaceLineEndings("\n");
        Assert.Contains(old, source);
        var generator = new TrackedGenerator();
        var project = Project.Of(source);
        generator.Run(project);
        Assert.Equal(["Described", "Encode", "Multiply"], generator.Compiled.Order());
        generator.Compiled.Clear();

        var tree = project.SyntaxTrees.Single(tree => tree.FilePath == "File0.cs");
        var after = generator.Run(project.ReplaceSyntaxTree(tree, Project.Tree(source.Replace(old, replacement), "File0.cs")));

        var expected = compiled.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        Assert.True(generator.Compiled.Order().SequenceEqual(expected.Order()), $"{edit}: {string.Join(", ", generator.Compiled)}");
        Assert.Equal(3 - expected.Length, TrackedGenerator.Reasons(after, KernelGenerator.FileStep).Count(reason => reason == Cached));
    }

    /// <summary>The stages of Multiply and of Described: two that quantize activations, two sets that multiply.</summary>
    [Theory]
    [InlineData("// A comment.", "// Another one.", 0)]
    [InlineData("RotateQuantizeKernel<Int4>", "RotateQuantizeKernel<Int8>", 1)]
    [InlineData("ReadOnlySpan<float> bias, ", "", 1)]
    [InlineData("Rotation = 64", "Rotation = 32", 1)]
    [InlineData("Multiply(", "Product(", 0)]
    public void An_edit_compiles_the_stages_that_it_changes(string old, string replacement, int compiled)
    {
        var source = Source.ReplaceLineEndings("\n");
        Assert.Contains(old, source);
        var generator = new TrackedGenerator();
        var project = Project.Of(source);
        var before = generator.Run(project);
        var tree = project.SyntaxTrees.Single(tree => tree.FilePath == "File0.cs");
        var after = generator.Run(project.ReplaceSyntaxTree(tree, Project.Tree(source.Replace(old, replacement), "File0.cs")));

        Assert.Equal(4, TrackedGenerator.Reasons(before, KernelGenerator.StageStep).Count);
        Assert.Equal(4 - compiled, TrackedGenerator.Reasons(after, KernelGenerator.StageStep).Count(reason => reason is Cached or Unchanged));
        Assert.Equal(4, after.GeneratedSources.Count(IsStage));
    }

    [Fact]
    public void Products_with_equal_stages_share_them()
    {
        const string Another = "[LutGemmKernel<Int4>(Rotation = 64, GroupSize = 32)]\n    public static partial void Same(ReadOnlySpan<float> y, PackedWeights of, Span<float> x);\n";
        var source = Source.ReplaceLineEndings("\n");
        var end = source.LastIndexOf('}');
        var result = new TrackedGenerator().Run(Project.Of(source[..end] + Another + source[end..]));

        Assert.Equal(4, result.GeneratedSources.Count(IsStage));
        Assert.Equal(8, result.GeneratedSources.Length);
    }

    private static bool IsStage(GeneratedSourceResult file) =>
        file.HintName.StartsWith("Activations_", StringComparison.Ordinal) || file.HintName.StartsWith("Multiply", StringComparison.Ordinal);
}
