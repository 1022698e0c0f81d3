using Kernels.Generator.Tests.Harness;

namespace Kernels.Generator.Tests.Parsing;

/// <summary>The names that a user may give to things, whatever the runtime and the framework are called.</summary>
public class ReservedNameTests
{
    private const string Members = """
        [HadamardKernel(8)] public static partial void Rotate(ReadOnlySpan<float> source, Span<Half> destination);
        [RotateQuantizeKernel<Int4>(16, GroupSize = 16, Signs = SignPlacement.Before)] public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);
        [DequantizeRotateKernel(Of = nameof(Encode))] public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);
        [LutGemmKernel(Weights = nameof(Encode))] public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination, ReadOnlySpan<float> bias);
        [HadamardKernel(3)] private static partial void Broken(ReadOnlySpan<float> source, Span<float> destination);
        """;

    /// <summary>Generated code names everything from the global namespace, so that nothing nearer can be meant.</summary>
    [Theory]
    [InlineData("namespace X { static partial class C { MEMBERS public class Kernels; public class System; public class KernelDevice; } }")]
    [InlineData("namespace X.Kernels { class KernelStream; } namespace X.System { class Span<T>; class Half; } namespace X { static partial class C { MEMBERS } }")]
    [InlineData("namespace X.Kernels.System { static partial class C { MEMBERS } }")]
    [InlineData("namespace X { class Kernels; class System; class ArgumentNullException; static partial class C { MEMBERS } }")]
    [InlineData("class Vector128; class Unsafe; class MemoryMarshal; class Lanes; class KernelLauncher; static partial class C { MEMBERS }")]
    [InlineData("class Kernels<T>; static partial class C { MEMBERS }")]
    [InlineData("namespace Kernels.Mine { static partial class C { MEMBERS } }")]
    public void Nothing_that_a_user_declares_is_meant_by_generated_code(string source)
    {
        var build = Build.Run(source.Replace("MEMBERS", Members));

        Assert.Equal("KRN3002", Assert.Single(build.Kernels).Id);
        Assert.True(build.Compiler.IsEmpty, build.Summary);
    }

    [Theory]
    [InlineData("class Kernels { }")]
    [InlineData("class Kernels { class HadamardKernel; } class C { void M() { } }")]
    public void A_project_without_kernels_calls_its_types_as_it_likes(string source)
    {
        var result = new TrackedGenerator().Run(Project.Of([Project.Tree(source, "File0.cs")]));

        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_type_in_two_parts_is_told_once()
    {
        var result = new TrackedGenerator().Run(Project.Of(
            "partial class Kernels { [HadamardKernel(8)] static partial void A(ReadOnlySpan<float> source, Span<float> destination); }",
            "partial class Kernels { [HadamardKernel(8)] static partial void B(ReadOnlySpan<float> source, Span<float> destination); }"));

        Assert.Equal("KRN1013", Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public void An_assembly_of_the_runtime_s_name_is_told()
    {
        var project = Project.Of("static partial class C { [HadamardKernel(8)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); }");

        var diagnostic = Assert.Single(new TrackedGenerator().Run(project.WithAssemblyName("Kernels")).Diagnostics, diagnostic => diagnostic.Id == "KRN1013");
        Assert.Contains("This assembly is called 'Kernels', as the runtime that it refers to", diagnostic.GetMessage());
        Assert.Empty(new TrackedGenerator().Run(project).Diagnostics);
    }
}
