using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>The name of the property that describes a kernel, and whether it is free.</summary>
internal static class InfoNames
{
    public static string Parse(IMethodSymbol method, AttributeReader attribute, DiagnosticSink sink)
    {
        var name = Of(method, attribute);
        var location = attribute.IsSet("Info") ? attribute.LocationOf("Info") : SyntaxLocations.Of(method);
        if (!Identifiers.IsValid(name))
        {
            sink.Report(SignatureDiagnostics.InfoNotIdentifier, location, name, method.Name + "Kernel");
        }
        else if (IsTaken(name, method))
        {
            sink.Report(SignatureDiagnostics.InfoTaken, location, name, method.ContainingType.Name);
        }

        return Identifiers.Escape(name);
    }

    private static string Of(IMethodSymbol method, AttributeReader attribute) =>
        attribute.Value<string?>("Info", null) ?? method.Name + "Kernel";

    private static bool IsTaken(string name, IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (type.Name == name || type.TypeParameters.Any(parameter => parameter.Name == name)) return true;

        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            var isOwn = ReferenceEquals(declaring, type);
            if (declaring.GetMembers(name).Any(member => IsVisible(member, isOwn))) return true;
            if (isOwn && declaring.GetMembers("get_" + name).Any(member => !member.IsImplicitlyDeclared && !GeneratedFiles.Declare(member))) return true;
            if (declaring.GetMembers().OfType<IMethodSymbol>().Any(other => IsTakenBy(other))) return true;
        }

        return false;

        bool IsTakenBy(IMethodSymbol other) =>
            !SymbolEqualityComparer.Default.Equals(other, method)
            && KernelAttribute.On(other).FirstOrDefault() is { } kernel
            && Of(other, kernel.Reader) == name;
    }

    // A property of a generated file is some kernel's info, and found by that kernel.
    private static bool IsVisible(ISymbol member, bool isOwn) =>
        !GeneratedFiles.Declare(member) && (isOwn || member.DeclaredAccessibility != Accessibility.Private);
}
