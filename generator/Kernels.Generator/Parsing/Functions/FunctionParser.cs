using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing.Functions;

/// <summary>Finds the function that a property of a kernel's attribute names, and reads it.</summary>
internal static class FunctionParser
{
    /// <summary>The function; null where the attribute names none, or, with the reason in <paramref name="sink"/>, none that can be compiled.</summary>
    /// <param name="property">The property.</param>
    /// <param name="method">The kernel's method, beside which the function is declared.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="compilation">What is compiled.</param>
    /// <param name="sink">Takes the reasons.</param>
    public static ScalarExpression? Parse(string property, IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink)
    {
        if (attribute.Value<string?>(property, null) is not { } name) return null;
        try
        {
            return FunctionReader.Read(Find(name, property, method, attribute.LocationOf(property)), compilation, attribute.LocationOf(property));
        }
        catch (FunctionFault fault)
        {
            sink.Report(fault.Descriptor, fault.Location, fault.Arguments);
            return null;
        }
    }

    private static IMethodSymbol Find(string name, string property, IMethodSymbol method, Location location)
    {
        var type = method.ContainingType;
        var named = type.GetMembers(name).OfType<IMethodSymbol>().ToList();
        if (named.Count == 0)
        {
            var meant = type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(candidate => Fault(candidate) is null && Spelling.IsNear(name, candidate.Name));
            var fix = meant is null ? $"declare 'static float {name}(float x)' there" : $"write '{property} = nameof({Identifiers.Escape(meant.Name)})'";
            throw new FunctionFault(FunctionDiagnostics.Missing, location, Phrases.Type(type), name, property.ToLowerInvariant(), fix);
        }

        return named.FirstOrDefault(candidate => Fault(candidate) is null)
            ?? throw new FunctionFault(FunctionDiagnostics.Signature, location, name, Fault(named[0])!, name);
    }

    private static string? Fault(IMethodSymbol function)
    {
        if (!function.IsStatic) return "is not static";
        if (function.IsGenericMethod) return "has type parameters";
        if (function.ReturnType.SpecialType != SpecialType.System_Single || function.ReturnsByRef || function.ReturnsByRefReadonly) return $"returns '{Phrases.Type(function.ReturnType)}'";
        return function.Parameters.Length == 1 && function.Parameters[0] is { Type.SpecialType: SpecialType.System_Single, RefKind: RefKind.None }
            ? null
            : "does not take a float and nothing else";
    }
}
