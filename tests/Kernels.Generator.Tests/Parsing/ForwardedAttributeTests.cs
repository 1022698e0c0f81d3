using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests.Parsing;

/// <summary>What stands on a kernel's method stands on its overloads and its info property too, and <c>scoped</c> in each part.</summary>
public class ForwardedAttributeTests
{
    private const string Operands = "ReadOnlySpan<float> source, Span<float> destination";

    private const string Library = """
        namespace Lib
        {
            public enum Level : sbyte { Low = -1, None, @class = 7 }
            public class Box<T> { public class Inner; }
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public class AllAttribute : Attribute
            {
                public AllAttribute(object? value, params object[] more) { }
                public AllAttribute(string? text, Type? type = null, Level level = Level.Low) { }
                public object? @event { get; set; }
                public Level[]? Levels;
            }
            public class DerivedAttribute : AllAttribute { public DerivedAttribute() : base("") { } }
            public class GenericAttribute<T> : Attribute;
            [AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)] public class MethodOnlyAttribute : Attribute;
        }

        """;

    [Theory]
    [InlineData("Obsolete")]
    [InlineData("Obsolete(\"Use \\\"Encode\\\",\\n or \\u0007 ü 𝄞.\", error: true)")]
    [InlineData("System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)")]
    [InlineData("System.Runtime.Versioning.SupportedOSPlatform(\"windows10.0\"), System.Runtime.Versioning.SupportedOSPlatform(\"linux\")")]
    [InlineData("System.Diagnostics.CodeAnalysis.Experimental(\"APP001\", UrlFormat = \"https://example.org/{0}\")")]
    [InlineData("Lib.All((byte)1, (short)-2, 3u, -4L, 18446744073709551615ul, 'x', '\\'', true, -1.5f, float.NaN, double.NegativeInfinity, -0.0, 1e300)")]
    [InlineData("Lib.All(long.MinValue, int.MinValue, (ushort)1, (sbyte)-1), Lib.All(null, null)")]
    [InlineData("Lib.All(\"text\", typeof(Lib.Box<>), Lib.Level.@class, @event = Lib.Level.Low, Levels = new[] { Lib.Level.None, (Lib.Level)5 })")]
    [InlineData("Lib.All(null, typeof(void)), Lib.All((string?)null), Lib.All(typeof(Lib.Box<int[]>.Inner), typeof((int, string)[,]), typeof(long?))")]
    [InlineData("Lib.All(1, new object[] { 1, \"a\", 'c', typeof(string) }), Lib.All(new int[] { 1, 2 }, 3)")]
    [InlineData("Lib.Derived, Lib.Generic<Lib.Box<string>>")]
    public void Overloads_and_info_have_what_the_method_has(string attributes)
    {
        var build = Build.Run($"{Library} namespace App {{ static partial class C {{ [{attributes}] [HadamardKernel(4)] public static partial void M({Operands}); }} }}");

        Assert.True(build.Kernels.IsEmpty && build.Compiler.IsEmpty, build.Summary);
        var expected = Attributes(Methods(build).Single(method => method.IsPartialDefinition));
        Assert.NotEmpty(expected);
        Assert.Equal(2, Methods(build).Count(method => !method.IsPartialDefinition));
        Assert.All(Methods(build), method => Assert.Equal(expected, Attributes(method)));
        Assert.Equal(expected, Attributes(Info(build)));
    }

    [Theory]
    [InlineData("Lib.MethodOnly", true)]
    [InlineData("System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode(\"no\")", true)]
    [InlineData("System.Diagnostics.Conditional(\"DEBUG\")", true)]
    [InlineData("System.Runtime.CompilerServices.OverloadResolutionPriority(1)", false)]
    [InlineData("System.CodeDom.Compiler.GeneratedCode(\"a\", \"1\")", false)]
    [InlineData("Local", false)]
    [InlineData("Lib.All(typeof(LocalAttribute[]))", false)]
    public void What_is_for_methods_or_one_method_stays_there(string attribute, bool isForMethods)
    {
        var build = Build.Run($"{Library} file class LocalAttribute : Attribute; static partial class C {{ [{attribute}] [HadamardKernel(4)] static partial void M({Operands}); }}");

        Assert.True(build.Kernels.IsEmpty && build.Compiler.All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error), build.Summary);
        var own = Attributes(Methods(build).Single(method => method.IsPartialDefinition));
        Assert.All(
            Methods(build).Where(method => !method.IsPartialDefinition),
            method => Assert.Equal(isForMethods ? own : [], Attributes(method)));
        Assert.Empty(Attributes(Info(build)));
    }

    [Fact]
    public void Text_of_attributes_is_readable()
    {
        var build = Build.Run(
            $"static partial class C {{ [Obsolete(\"Use Encode.\")] [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)] [HadamardKernel(4)] public static partial void M({Operands}); }}");

        var text = Assert.Single(build.Generated).Value;
        Assert.Equal(4, text.Split("    [global::System.ObsoleteAttribute(\"Use Encode.\")]\n    [global::System.ComponentModel.EditorBrowsableAttribute(global::System.ComponentModel.EditorBrowsableState.Never)]\n").Length);
    }

    /// <summary>An attribute with an error is the compiler's to report, once.</summary>
    [Theory]
    [InlineData("Missing", "CS0246")]
    [InlineData("Obsolete(1)", "CS1503")]
    public void A_broken_attribute_is_not_repeated(string attribute, string id)
    {
        var build = Build.Run($"static partial class C {{ [{attribute}] [HadamardKernel(4)] public static partial void M({Operands}); }}");

        Assert.Empty(build.Kernels);
        Assert.All(build.Compiler, diagnostic => Assert.Equal((id, "File0.cs"), (diagnostic.Id, diagnostic.Location.SourceTree!.FilePath)));
    }

    [Theory]
    [InlineData("[HadamardKernel(4)] public static partial void M(scoped ReadOnlySpan<float> source, scoped Span<Half> destination);", 2)]
    [InlineData("[HadamardKernel(4)] public static partial void M(ReadOnlySpan<float> source, scoped Span<float> destination);", 1)]
    [InlineData("[RotateQuantizeKernel<Int4>(16, GroupSize = 16)] public static partial void M(scoped ReadOnlySpan<float> source, Span<byte> codes, scoped Span<Half> scales);", 2)]
    [InlineData("[LutGemmKernel<Int4>] public static partial void M(scoped ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination, scoped ReadOnlySpan<float> bias);", 2)]
    public void A_scoped_span_is_an_ordinary_one(string method, int count)
    {
        var build = Build.Run($"static partial class C {{ {method} }}");

        Assert.True(build.Kernels.IsEmpty && build.Compiler.IsEmpty, build.Summary);
        Assert.Equal([0, count, count], Methods(build).Select(overload => overload.Parameters.Count(parameter => parameter.ScopedKind == ScopedKind.ScopedValue)).Order());
    }

    [Fact]
    public void A_scoped_span_of_a_kernel_with_an_error_leaves_no_cascade()
    {
        var build = Build.Run("static partial class C { [HadamardKernel(3)] public static partial void M(scoped ReadOnlySpan<float> source, Span<float> destination); }");

        Assert.Equal("KRN3002", Assert.Single(build.Kernels).Id);
        Assert.Empty(build.Compiler);
    }

    private static INamedTypeSymbol Type(Build build) => build.Compilation.GetSymbolsWithName("C").OfType<INamedTypeSymbol>().Single();

    private static List<IMethodSymbol> Methods(Build build) => [.. Type(build).GetMembers("M").OfType<IMethodSymbol>()];

    private static IPropertySymbol Info(Build build) => Assert.Single(Type(build).GetMembers("MKernel").OfType<IPropertySymbol>());

    private static List<string> Attributes(ISymbol symbol) =>
    [
        .. from attribute in symbol.GetAttributes()
           where attribute.AttributeClass!.ContainingNamespace.Name != "Kernels" && !attribute.ToString()!.Contains("GeneratedCode")
           select attribute.ToString(),
    ];
}
