using System.Collections.Concurrent;
using Kernels.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Tests.HouseRules;

/// <summary>A source file of this repository.</summary>
public sealed class SourceFile
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<SourceFile>> Folders = new();

    private readonly CompilationUnitSyntax root;

    private SourceFile(string path)
    {
        Path = System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
        Text = File.ReadAllText(path);
        root = CSharpSyntaxTree.ParseText(Text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot();
        AllTypes = [.. root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()];
        Identifiers = [.. root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];
    }

    /// <summary>Relative to the repository, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    public int Lines => Text.Count(letter => letter == '\n');

    public IReadOnlyList<string> Identifiers { get; }

    /// <summary>The file's name up to the first dot or brace: <c>Type.Aspect.cs</c> and <c>Type{T}.cs</c> declare <c>Type</c>.</summary>
    public string TypeName => System.IO.Path.GetFileName(Path).Split('.', '{')[0];

    public IReadOnlyList<MemberDeclarationSyntax> TopLevelTypes =>
    [
        .. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax),
    ];

    public IReadOnlyList<BaseTypeDeclarationSyntax> AllTypes { get; }

    /// <summary>Its namespace; empty where it has none.</summary>
    public string Namespace => root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";

    /// <summary>The namespaces and types of using directives.</summary>
    public IEnumerable<string> Usings => root.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(directive => directive.NamespaceOrType.ToString());

    /// <summary>The left sides of member accesses and qualified names.</summary>
    public IEnumerable<string> Qualifiers => root.DescendantNodes().Select(node => node switch
    {
        MemberAccessExpressionSyntax access => access.Expression.ToString(),
        QualifiedNameSyntax name when name.Parent is not (BaseNamespaceDeclarationSyntax or UsingDirectiveSyntax) => name.Left.ToString(),
        _ => "",
    });

    public static IReadOnlyList<SourceFile> Under(string folder) => Folders.GetOrAdd(folder, Read);

    public static string Name(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declaration => declaration.Identifier.ValueText,
        DelegateDeclarationSyntax declaration => declaration.Identifier.ValueText,
        _ => "",
    };

    public override string ToString() => Path;

    private static bool IsSnapshot(string path) => path.Contains(".verified.") || path.Contains(".received.");

    private static IReadOnlyList<SourceFile> Read(string folder)
    {
        var root = System.IO.Path.Combine(Repository.Root, folder);
        return !Directory.Exists(root) ? [] :
        [
            .. from path in Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
               let parts = System.IO.Path.GetRelativePath(Repository.Root, path).Split(System.IO.Path.DirectorySeparatorChar)
               where !parts.Contains("obj") && !parts.Contains("bin") && !IsSnapshot(path)
               orderby path
               select new SourceFile(path),
        ];
    }
}
