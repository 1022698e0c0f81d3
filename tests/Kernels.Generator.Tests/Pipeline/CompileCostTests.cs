using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Tests.Pipeline;

/// <summary>
/// What makes a line of a generated body cost more of the C# compiler's time than it must. Each was found by a profile of the compiler, and users wait for it at every build.
/// </summary>
public class CompileCostTests
{
    private static readonly Build Build = Build.Run("""
        static partial class MyKernels
        {
            [HadamardKernel(64)]
            public static partial void Rotate(ReadOnlySpan<Half> source, Span<float> destination);

            [RotateQuantizeKernel<Nf4>(64, GroupSize = 32)]
            public static partial void Encode(ReadOnlySpan<float> source, Span<byte> codes, Span<Half> scales);

            [DequantizeRotateKernel(Of = nameof(Encode))]
            public static partial void Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<Half> scales, Span<float> destination);

            [LutGemmKernel(Weights = nameof(Encode))]
            public static partial void Multiply(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);
        }
        """);

    private static IEnumerable<SyntaxTree> Trees => Build.Compilation.SyntaxTrees.Where(tree => Build.Generated.ContainsKey(Path.GetFileName(tree.FilePath)));

    /// <summary>The compiler asks for every name that stands in such a type whether it is of this file, and hashes the file's path for it.</summary>
    [Fact]
    public void No_type_is_local_to_its_file() =>
        Assert.DoesNotContain(Generated<BaseTypeDeclarationSyntax>(), type => type.Modifiers.Any(SyntaxKind.FileKeyword));

    /// <summary>A flow analysis of its own, of bodies in which nothing can be null.</summary>
    [Fact]
    public void Nulls_are_not_followed_in_bodies() => Assert.All(
        Generated<MethodDeclarationSyntax>(method => method.Identifier.Text.StartsWith("Run", StringComparison.Ordinal)),
        method => Assert.Equal(NullableContext.Disabled, Build.Compilation.GetSemanticModel(method.SyntaxTree).GetNullableContext(method.SpanStart)));

    /// <summary>Called on their first argument, they are looked for in the types of all namespaces that the file uses.</summary>
    [Fact]
    public void Extensions_are_called_by_their_class() => Assert.All(
        Generated<InvocationExpressionSyntax>(call => call.Expression is MemberAccessExpressionSyntax),
        call => Assert.False(
            Build.Compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call, TestContext.Current.CancellationToken).Symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension },
            call.ToString()));

    /// <summary>At least one, so that no check is of nothing.</summary>
    private static IReadOnlyList<T> Generated<T>(Func<T, bool>? of = null)
        where T : SyntaxNode
    {
        T[] nodes = [.. Trees.SelectMany(tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<T>()).Where(of ?? (_ => true))];
        Assert.NotEmpty(nodes);
        return nodes;
    }
}
