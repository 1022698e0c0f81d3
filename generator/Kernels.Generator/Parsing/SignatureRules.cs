using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Parsing;

/// <summary>What a method has to be, whatever kernel it describes.</summary>
internal static class SignatureRules
{
    /// <summary>Whether the symbol is a method of a type at all, and not a local function, an accessor or an operator.</summary>
    public static bool IsMethod(IMethodSymbol method, Location attribute, DiagnosticSink sink)
    {
        var kind = method.MethodKind switch
        {
            MethodKind.Ordinary when method.ContainingType.IsImplicitClass => "A top-level method",
            MethodKind.Ordinary when ContainingTypes.IsReopenable(method.ContainingType) => null,
            MethodKind.Ordinary => "A member of an extension block",
            MethodKind.LocalFunction => "A local function",
            MethodKind.AnonymousFunction => "A lambda",
            MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove => "An accessor",
            MethodKind.UserDefinedOperator or MethodKind.Conversion => "An operator",
            MethodKind.ExplicitInterfaceImplementation => "An explicit interface implementation",
            MethodKind.Destructor => "A finalizer",
            _ => "A method of this kind",
        };
        if (kind is null) return true;

        sink.Report(SignatureDiagnostics.NotAMethod, attribute, kind);
        return false;
    }

    public static void Check(IMethodSymbol method, DiagnosticSink sink)
    {
        var name = SyntaxLocations.Of(method);
        if (!MethodModifiers.IsPartial(method))
        {
            sink.Report(SignatureDiagnostics.MethodNotPartial, name, method.Name);
        }
        else if (ImplementationOf(method) is { } implementation)
        {
            sink.Report(SignatureDiagnostics.MethodHasImplementation, SyntaxLocations.Of(implementation), method.Name);
        }

        if (!method.IsStatic) sink.Report(SignatureDiagnostics.MethodNotStatic, name, method.Name);
        if (method.ReturnType.TypeKind == TypeKind.Error)
        {
            sink.Fail();
        }
        else if (!method.ReturnsVoid)
        {
            sink.Report(SignatureDiagnostics.MethodReturnsValue, SyntaxLocations.ReturnTypeOf(method), method.Name, Phrases.Type(method.ReturnType));
        }

        if (method.IsGenericMethod) sink.Report(SignatureDiagnostics.MethodGeneric, SyntaxLocations.TypeParametersOf(method), method.Name);
        ContainingTypes.Check(method, sink);
    }

    /// <summary>The part with the body, when the user wrote one.</summary>
    public static IMethodSymbol? ImplementationOf(IMethodSymbol method)
    {
        if (!method.IsPartialDefinition) return method;
        return method.PartialImplementationPart is { } part && !GeneratedFiles.Declare(part) ? part : null;
    }

    /// <summary>Generated code is C# 13; an older project gets one error and nothing else.</summary>
    public static bool HasLanguageVersion(IMethodSymbol method, Location attribute, DiagnosticSink sink)
    {
        if (SyntaxLocations.Syntax<SyntaxNode>(method)?.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp13 } options)
        {
            return true;
        }

        sink.Report(CompilerDiagnostics.LanguageVersion, attribute, method.Name, options.LanguageVersion.ToDisplayString());
        return false;
    }
}
