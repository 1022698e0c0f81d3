using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests.Parsing;

/// <summary>Where the compiler has said what is wrong, Kernels says nothing, and leaves nothing more for it to say.</summary>
public class BrokenCodeTests
{
    private const string Operands = "ReadOnlySpan<float> source, Span<float> destination";
    private const string Codes = "ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales";

    [Theory]
    [InlineData($"[RotateQuantizeKernel<Missing>(128)] public static partial void M({Codes});", "CS0246")]
    [InlineData($"[RotateQuantizeKernel<>(128)] public static partial void M({Codes});", "CS7003")]
    [InlineData($"[HadamardKernel] public static partial void M({Operands});", "CS7036")]
    [InlineData($"[HadamardKernel(\"8\")] public static partial void M({Operands});", "CS1503")]
    [InlineData($"[HadamardKernel(8, 9)] public static partial void M({Operands});", "CS1729")]
    [InlineData($"[HadamardKernel(1 << missing)] public static partial void M({Operands});", "CS0103")]
    [InlineData($"[HadamardKernel(8, Scale = 1)] public static partial void M({Operands});", "CS0266")]
    [InlineData($"[HadamardKernel(8, Seed = 1.5, Signs = SignPlacement.Before)] public static partial void M({Operands});", "CS0266")]
    [InlineData($"[HadamardKernel(8), HadamardKernel(16)] public static partial void M({Operands});", "CS0579")]
    [InlineData("[Codebook(-1, 1), FloatScale(ScaleFormat.E4M3), FloatScale(ScaleFormat.UE5M3)] public struct Mine : INumberFormat;", "CS0579")]
    [InlineData("[Codebook(-1, 1), PowerOfTwoScale, PowerOfTwoScale] public struct Mine : INumberFormat;", "CS0579")]
    [InlineData("[Codebook(-1, 1), NestedScale(0, 255, 32), Block(64, 12), BlockField(BlockContent.Scales, 0, Places = new[] { missing, 8 })] public struct Mine : INumberFormat;", "CS0103")]
    [InlineData("[Codebook(-1, missing)] public struct Mine : INumberFormat;", "CS0103")]
    [InlineData("[Codebook(-1, 1), FloatScale] public struct Mine : INumberFormat;", "CS7036")]
    [InlineData("[Codebook(-1, 1), FloatScale(\"E4M3\")] public struct Mine : INumberFormat;", "CS1503")]
    [InlineData("[DequantizeRotateKernel(Of = \"A\", OfType = typeof(Missing))] public static partial void M(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);", "CS0246")]
    public void The_compiler_s_error_is_the_only_one(string member, string id)
    {
        var build = Build.Run($"public static partial class C {{ {member} }}");

        Assert.True(build.Kernels.IsEmpty, build.Summary);
        Assert.Equal(id, Assert.Single(build.Compiler.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id).Distinct()));
    }

    [Theory]
    [InlineData("[HadamardKernel(8)] public static partial void M(ReadOnlySpan<Missing> source, Span<float> destination);")]
    [InlineData("[HadamardKernel(8)] public static partial void M(Missing source, Span<float> destination);")]
    [InlineData("[HadamardKernel(8)] public static partial Missing M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("[HadamardKernel(8)] public static partial void M(ReadOnlySpan<float> source, Span<float> source);")]
    [InlineData("[HadamardKernel(8)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); [HadamardKernel(8)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("[HadamardKernel(8)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination); [HadamardKernel(8)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination) { }")]
    [InlineData("[HadamardKernel(8)] public static abstract partial void M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("[HadamardKernel(8)] public public static partial void M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("[HadamardKernel(8)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination")]
    [InlineData("[HadamardKernel(] public static partial void M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("[HadamardKernel(8)] public static partial void (ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("[HadamardKernel(8)] public static partial void M(ReadOnlySpan<float>, Span<>);")]
    [InlineData("[RotateQuantizeKernel(128)] public static partial void M(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);")]
    [InlineData("[HadamardKernel(8)] public static async partial void M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("[DequantizeRotateKernel(Of = nameof(Missing))] public static partial void M(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);")]
    [InlineData("[HadamardKernel(8)]")]
    [InlineData("[return: HadamardKernel(8)] public static partial void M(ReadOnlySpan<float> source, Span<float> destination);")]
    [InlineData("[HadamardKernel(8)] public static partial int P { get; }")]
    [InlineData("[HadamardKernel(8)] partial class D;")]
    public void Broken_code_breaks_nothing_else(string member)
    {
        // Build.Run throws when the generator does; an analyzer's exception is a diagnostic of its own.
        var build = Build.Run($"public static partial class C {{ {member} }} public static partial class Whole {{ [HadamardKernel(8)] public static partial void Kept(ReadOnlySpan<float> source, Span<float> destination); }}");

        Assert.DoesNotContain(build.Kernels, diagnostic => diagnostic.Id is "AD0001" or "KRN9001");
        Assert.Contains(build.Compiler, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Contains(build.Generated, file => file.Key.Contains("Kept"));
    }

    [Fact]
    public void An_extension_block_breaks_nothing()
    {
        var build = Build.Run(Project.Of(
            LanguageVersion.Preview,
            $"public static partial class C {{ extension(int[] x) {{ [HadamardKernel(8)] public static partial void M({Operands}); [HadamardKernel(8)] public static void N({Operands}) {{ }} }} }}"));

        Assert.Equal(["KRN1008"], build.Kernels.Select(diagnostic => diagnostic.Id).Distinct());
        Assert.Contains("A member of an extension block cannot be a kernel", build.Kernels[0].GetMessage());
    }

    [Fact]
    public void A_method_outside_of_types_is_told_to_move()
    {
        var build = Build.Run($"[HadamardKernel(8)] static partial void M({Operands});");

        Assert.Equal("KRN1008", Assert.Single(build.Kernels).Id);
        Assert.Contains("A top-level method cannot be a kernel", build.Kernels[0].GetMessage());
    }

    [Fact]
    public void A_syntax_error_beside_a_kernel_leaves_the_kernel_alone()
    {
        var build = Build.Run(
            $"public static partial class C {{ [HadamardKernel(8)] public static partial void M({Operands}); void Half typed( {{ }}");

        Assert.Empty(build.Kernels);
        Assert.DoesNotContain("NotSupportedException", Assert.Single(build.Generated).Value);
    }

    [Fact]
    public void Both_mistakes_of_one_method_are_reported()
    {
        var build = Build.Run("public partial class C { [HadamardKernel(3)] public partial int M(float[] source, Span<float> destination); }");

        Assert.Equal(["KRN1003", "KRN1004", "KRN1103", "KRN3002"], build.Kernels.Select(diagnostic => diagnostic.Id).Order());
        Assert.Empty(build.Compiler);
    }

    [Fact]
    public void Two_kernels_with_one_info_name_are_both_told()
    {
        var build = Build.Run(
            $"public static partial class C {{ [HadamardKernel(8)] public static partial void M({Operands}); [HadamardKernel(8)] public static partial void M(ReadOnlySpan<Half> source, Span<Half> destination); }}");

        Assert.Equal(["KRN1011", "KRN1011"], build.Kernels.Select(diagnostic => diagnostic.Id));
        Assert.Empty(build.Compiler);
    }

    [Fact]
    public void A_compilation_without_Kernels_is_left_alone()
    {
        var project = Project.Of($"public static partial class C {{ [HadamardKernel(8)] public static partial void M({Operands}); }}").WithReferences(References.Framework);

        var build = Build.Run(project);

        Assert.Empty(build.Generated);
        Assert.Empty(build.Kernels);
    }

    [Fact]
    public void A_user_s_attribute_of_the_same_name_is_not_a_kernel()
    {
        var build = Build.Run("namespace Mine; class HadamardKernelAttribute(int n) : Attribute { public int N => n; } static class C { [HadamardKernel(3)] static void M() { } }");

        Assert.Empty(build.Generated);
        Assert.Empty(build.Kernels);
    }
}
