using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>
/// The name <c>Kernels</c>, which is the runtime's. A global type of that name hides the namespace, and with it every attribute
/// by which a kernel would be found: so both are looked for by their syntax.
/// </summary>
internal static class ReservedName
{
    public const string Name = "Kernels";

    // The simple names, as attributes may be written without their namespace and their suffix.
    private static readonly ImmutableHashSet<string> Attributes =
    [
        .. from family in KernelFamily.All
           let name = family.AttributeName.Split('.', '`')[1]
           from written in new[] { name, name.Substring(0, name.Length - "Attribute".Length) }
           select written,
    ];

    /// <summary>Whether a node declares a type that hides the namespace.</summary>
    public static bool IsTakenBy(SyntaxNode node) => node.Parent.IsKind(SyntaxKind.CompilationUnit) && Identifier(node).ValueText == Name;

    /// <summary>Whether a node looks like a kernel attribute.</summary>
    public static bool IsKernel(SyntaxNode node) => node is AttributeSyntax attribute && Attributes.Contains(SimpleName(attribute.Name));

    /// <summary>The one error of a project with kernels that calls a type, or itself, by the runtime's name.</summary>
    /// <param name="types">The types of that name in the global namespace.</param>
    /// <param name="kernels">Where there are kernels.</param>
    /// <param name="assembly">The name of the assembly that is compiled.</param>
    public static ImmutableArray<ReportedDiagnostic> Check(ImmutableArray<SourcePlace?> types, ImmutableArray<SourcePlace?> kernels, string? assembly)
    {
        if (kernels.IsEmpty) return [];
        if (!types.IsEmpty) return [Taken(types[0], "The type 'Kernels' in the global namespace hides the namespace of the kernel attributes")];
        return assembly == Name ? [Taken(kernels[0], "This assembly is called 'Kernels', as the runtime that it refers to")] : [];
    }

    /// <summary>The place of a declaration's name, or of an attribute.</summary>
    public static SourcePlace? PlaceOf(SyntaxNode node) => SourcePlace.Of(node is AttributeSyntax ? node.GetLocation() : Identifier(node).GetLocation());

    private static ReportedDiagnostic Taken(SourcePlace? place, string what) => new(SignatureDiagnostics.NameReserved, place, ImmutableArray.Create(what));

    private static SyntaxToken Identifier(SyntaxNode node) => node switch
    {
        TypeDeclarationSyntax { Arity: 0 } type => type.Identifier,
        EnumDeclarationSyntax type => type.Identifier,
        DelegateDeclarationSyntax { Arity: 0 } type => type.Identifier,
        _ => default,
    };

    private static string SimpleName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
