using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests.Harness;

/// <summary>A user's project, in memory.</summary>
internal static class Project
{
    private const string GlobalUsings = "global using System; global using Kernels;";

    public static CSharpCompilation Of(params string[] sources) => Of(LanguageVersion.CSharp13, sources);

    public static CSharpCompilation Of(LanguageVersion version, params string[] sources)
    {
        var options = new CSharpParseOptions(version);
        var trees = sources.Select((source, index) => Tree(source, $"File{index}.cs", options));
        if (version >= LanguageVersion.CSharp10) trees = trees.Append(Tree(GlobalUsings, "GlobalUsings.cs", options));
        return Of(trees);
    }

    public static CSharpCompilation Of(IEnumerable<SyntaxTree> trees, string name = "App") => CSharpCompilation.Create(
        name, trees, References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Tree(string source, string path, CSharpParseOptions? options = null) =>
        CSharpSyntaxTree.ParseText(source, options ?? new CSharpParseOptions(LanguageVersion.CSharp13), path);
}
