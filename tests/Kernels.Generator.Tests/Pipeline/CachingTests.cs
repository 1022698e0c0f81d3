using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Kernels.Generator.Tests.Pipeline;

/// <summary>Which edits compile a kernel again, and which do not.</summary>
public class CachingTests
{
    private const string Source = """
        // A comment.
        public static partial class MyKernels
        {
            [HadamardKernel(64)]
            public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);

            [RotateQuantizeKernel<Int4>(128)]
            public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

            [DequantizeRotateKernel(Of = nameof(Encode))]
            public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

            [HadamardKernel(3)]
            public static partial void Broken(ReadOnlySpan<float> source, Span<float> destination);
        }
        """;

    public static TheoryData<string, string, string> EditsElsewhere => new()
    {
        { "a comment", "// A comment.", "// Another comment, which is longer." },
        { "white space", "[HadamardKernel(64)]", "[HadamardKernel( 64 )]\n\n" },
        { "lines before the kernels", "public static partial class", "\n\n\npublic static partial class" },
        { "an unrelated type", "// A comment.", "class Unrelated { int Field; }" },
        { "an unrelated member", "{\n    [HadamardKernel(64)]", "{\n    static int Unrelated() => 1;\n    [HadamardKernel(64)]" },
        { "an attribute that stays on the method", "[HadamardKernel(64)]", "[HadamardKernel(64), System.Runtime.CompilerServices.OverloadResolutionPriority(1)]" },
        { "the same value, said otherwise", "[HadamardKernel(64)]", "[HadamardKernel(length: 1 << 6, Scale = HadamardScale.Orthonormal)]" },
    };

    public static TheoryData<string, string, string, string> EditsOfKernels => new()
    {
        { "an argument", "[HadamardKernel(64)]", "[HadamardKernel(128)]", "Rotate" },
        { "a property", "[HadamardKernel(64)]", "[HadamardKernel(64, Scale = HadamardScale.None)]", "Rotate" },
        { "an element type", "ReadOnlySpan<float> source, Span<float> destination);\n\n    [Rotate", "ReadOnlySpan<Half> source, Span<float> destination);\n\n    [Rotate", "Rotate" },
        { "an attribute that its overloads have too", "[HadamardKernel(64)]", "[HadamardKernel(64), Obsolete]", "Rotate" },
        { "a name", "void Rotate(", "void Turn(", "Turn" },
        { "an encoder, and with it its decoder", "Int4>(128)", "Int8>(256)", "Encode, Decode" },
        { "a namespace", "// A comment.", "namespace N;", "Rotate, Encode, Decode" },
        { "a mistake that is repaired", "[HadamardKernel(3)]", "[HadamardKernel(4)]", "Broken" },
        { "a mistake that is made", "[HadamardKernel(64)]", "[HadamardKernel(65)]", "" },
    };

    [Theory]
    [MemberData(nameof(EditsElsewhere))]
    public void An_edit_that_changes_no_kernel_compiles_nothing(string edit, string old, string replacement)
    {
        var (generator, before, after) = Edit(old, replacement);

        Assert.True(generator.Compiled.Count == 0, edit);
        Assert.All(TrackedGenerator.Reasons(after, KernelGenerator.ParseStep), reason => Assert.True(reason is Unchanged or Cached));
        Assert.All(TrackedGenerator.Reasons(after, KernelGenerator.FileStep), reason => Assert.Equal(Cached, reason));
        Assert.All(TrackedGenerator.Reasons(after, KernelGenerator.CompileStep), reason => Assert.Equal(Cached, reason));

        // The mistake in Broken may have moved: it is reported again, and nothing else is.
        var moved = after.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Count(output => output.Reason != Cached);
        Assert.Equal(TrackedGenerator.Reasons(after, KernelGenerator.ErrorStep).Count(reason => reason is Modified), moved);
        Assert.InRange(moved, 0, 1);
        Assert.Equal(4, TrackedGenerator.Reasons(after, KernelGenerator.FileStep).Count);
        Assert.Equal(before.GeneratedSources.Select(file => file.SourceText), after.GeneratedSources.Select(file => file.SourceText));
    }

    [Theory]
    [MemberData(nameof(EditsOfKernels))]
    public void An_edit_of_a_kernel_compiles_that_kernel(string edit, string old, string replacement, string compiled)
    {
        var (generator, _, after) = Edit(old, replacement);

        Assert.True(generator.Compiled.Order().SequenceEqual(compiled.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order()), $"{edit}: {string.Join(", ", generator.Compiled)}");
        Assert.Contains(TrackedGenerator.Reasons(after, KernelGenerator.FileStep), reason => reason is Modified or New);
    }

    /// <summary>Each kernel of the first run waits for another one, which would be in vain if one was compiled after the other.</summary>
    [Fact]
    public void Kernels_are_compiled_side_by_side()
    {
        using var two = new CountdownEvent(2);
        var met = 0;
        var generator = new TrackedGenerator((spec, cancellation) =>
        {
            if (!two.IsSet) two.Signal();
            if (two.Wait(TimeSpan.FromMinutes(1), cancellation)) Interlocked.Increment(ref met);
            return $"// {spec}";
        });

        generator.Run(Project.Of("""
            public static partial class MyKernels
            {
                [HadamardKernel(64)]
                public static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);

                [RotateQuantizeKernel<Int4>(128)]
                public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);
            }
            """));

        Assert.Equal(2, met);
    }

    [Fact]
    public void A_change_in_another_file_compiles_nothing()
    {
        var generator = new TrackedGenerator();
        var project = Project.Of(Source, "class Other { }");
        generator.Run(project);
        generator.Compiled.Clear();

        var other = project.SyntaxTrees.Single(tree => tree.FilePath == "File1.cs");
        var after = generator.Run(project.ReplaceSyntaxTree(other, Project.Tree("class Other { int field = 1; }", "File1.cs")));

        Assert.Empty(generator.Compiled);
        Assert.All(TrackedGenerator.Reasons(after, KernelGenerator.FileStep), reason => Assert.Equal(Cached, reason));
    }

    [Fact]
    public void An_added_kernel_is_the_only_one_compiled()
    {
        const string Last = "void Broken(ReadOnlySpan<float> source, Span<float> destination);\n}";
        var (generator, before, after) = Edit(Last, Last + "\nstatic partial class More { [HadamardKernel(8)] public static partial void Added(ReadOnlySpan<float> source, Span<float> destination); }");

        Assert.Equal(["Added"], generator.Compiled);
        Assert.Equal(before.GeneratedSources.Length + 1, after.GeneratedSources.Length);
    }

    [Fact]
    public void A_removed_kernel_takes_its_file_along()
    {
        var (generator, before, after) = Edit("[HadamardKernel(64)]", "");

        Assert.Empty(generator.Compiled);
        Assert.Equal(before.GeneratedSources.Length - 1, after.GeneratedSources.Length);
    }

    [Fact]
    public void The_same_compilation_compiles_nothing()
    {
        var generator = new TrackedGenerator();
        var project = Project.Of(Source);
        generator.Run(project);
        generator.Compiled.Clear();

        generator.Run(project.Clone());

        Assert.Empty(generator.Compiled);
    }

    private static (TrackedGenerator Generator, GeneratorRunResult Before, GeneratorRunResult After) Edit(string old, string replacement)
    {
        var source = Source.ReplaceLineEndings("\n");
        Assert.Contains(old, source);
        var generator = new TrackedGenerator();
        var project = Project.Of(source);
        var before = generator.Run(project);
        Assert.Equal(["Decode", "Encode", "Rotate"], generator.Compiled.Order());
        generator.Compiled.Clear();

        var tree = project.SyntaxTrees.Single(tree => tree.FilePath == "File0.cs");
        var after = generator.Run(project.ReplaceSyntaxTree(tree, Project.Tree(source.Replace(old, replacement), "File0.cs")));
        return (generator, before, after);
    }
}
