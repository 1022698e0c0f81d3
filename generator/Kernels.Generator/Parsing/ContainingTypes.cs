using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>The types around a method, outermost first.</summary>
internal static class ContainingTypes
{
    public static ImmutableArray<ContainingTypeSpec> Of(IMethodSymbol method) => [.. Chain(method).Select(Spec)];

    /// <summary>Whether a generated file can add members to the innermost type.</summary>
    public static bool CanBeReopened(IMethodSymbol method) =>
        Chain(method).All(type => SyntaxLocations.IsPartial(type) && !type.IsFileLocal && IsReopenable(type));

    /// <summary>Whether the type is of a kind that can be partial.</summary>
    public static bool IsReopenable(INamedTypeSymbol type) => Keyword(type) is not null;

    public static void Check(IMethodSymbol method, DiagnosticSink sink)
    {
        foreach (var type in Chain(method))
        {
            if (!SyntaxLocations.IsPartial(type))
            {
                sink.Report(SignatureDiagnostics.TypeNotPartial, SyntaxLocations.Of(type), type.Name, method.Name);
            }

            if (type.IsFileLocal)
            {
                sink.Report(SignatureDiagnostics.TypeFileLocal, SyntaxLocations.Of(type), type.Name, method.Name);
            }
        }
    }

    private static Stack<INamedTypeSymbol> Chain(IMethodSymbol method)
    {
        var types = new Stack<INamedTypeSymbol>();
        for (var type = method.ContainingType; type is not null; type = type.ContainingType) types.Push(type);
        return types;
    }

    private static ContainingTypeSpec Spec(INamedTypeSymbol type) => new(
        $"{Keyword(type)} {Identifiers.Escape(type.Name)}{Identifiers.TypeParameters(type)}", type.Name, type.IsStatic);

    private static string? Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Class } => "record",
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { TypeKind: TypeKind.Class } => "class",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => null,
    };
}
