using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests.Pipeline;

/// <summary>Names of generated files and their classes: unique, short, safe, identifiers.</summary>
public class HintNameTests
{
    private const string Operands = "ReadOnlySpan<float> source, Span<float> destination";

    [Fact]
    public void Methods_that_look_alike_have_files_of_their_own()
    {
        const string Kernel = $"[HadamardKernel(8)] public static partial void M({Operands});";
        var build = Build.Run(
            $"static partial class C {{ {Kernel} [HadamardKernel(8, Info = \"A\")] public static partial void M(ReadOnlySpan<Half> source, Span<float> destination); [HadamardKernel(8, Info = \"B\")] public static partial void M(Span<Half> destination, ReadOnlySpan<float> source); [HadamardKernel(8, Info = \"D\")] public static partial void m({Operands}); }}",
            $"static partial class c {{ {Kernel} }} static partial class C<T> {{ {Kernel} }} static partial class C<T, U> {{ {Kernel} }}",
            $"namespace C {{ static partial class N {{ {Kernel} }} }} namespace N {{ static partial class C {{ {Kernel} public static partial class N {{ {Kernel} }} }} }}",
            $"static partial class C_N {{ {Kernel} }} static partial class Größe {{ {Kernel} }} static partial class Grüße {{ {Kernel} }}");

        // Case-insensitive, as file systems are.
        Assert.Equal(13, build.Generated.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    // The hash was computed by hand, as FNV-1a of "global::Acme.Search.MyKernels.Rotate`0(global::System.ReadOnlySpan<float>, global::System.Span<float>)".
    [Fact]
    public void A_name_is_readable_and_does_not_change() =>
        Assert.Equal(
            "Acme_Search_MyKernels_Rotate_628e5750e671ab5c.g.cs",
            Assert.Single(Build.Run($"namespace Acme.Search; static partial class MyKernels {{ [HadamardKernel(8)] public static partial void Rotate({Operands}); }}").Generated.Keys));

    [Theory]
    [InlineData("con", "nul", "aux")]
    [InlineData("A", "Größe", "名前")]
    [InlineData("Very.Long.Name.Of.A.Space.That.Somebody.Had.To.Type.Again.And.Again", "AlsoAVeryLongNameOfAType", "AndAMethodThatIsCalledLikeASentence")]
    [InlineData("A", "B", "DigitsAtTheCut012345678901234567890123456789012345678901234567890123456789")]
    public void A_name_is_an_identifier_that_is_safe_on_every_file_system(string space, string type, string method)
    {
        var build = Build.Run($"namespace {space}; static partial class {type} {{ [HadamardKernel(8)] public static partial void {method}({Operands}); }}");

        Assert.Matches("^[A-Za-z_][A-Za-z0-9_]{0,76}[.]g[.]cs$", Assert.Single(build.Generated.Keys));
        Assert.DoesNotContain(build.Compiler, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
