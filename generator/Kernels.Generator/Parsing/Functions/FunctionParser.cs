using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing.Functions;

/// <summary>Finds the function that a property of a kernel's attribute names, and reads it.</summary>
internal static class FunctionParser
{
    /// <summary>The function of an element; null where the attribute names none, or, with the reason in <paramref name="sink"/>, none that can be compiled.</summary>
    /// <param name="property">The property that names it.</param>
    /// <param name="method">The kernel's method, beside which the function is declared.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="compilation">What is compiled.</param>
    /// <param name="sink">Takes the reasons.</param>
    public static ScalarExpression? Parse(string property, IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink) =>
        Parse(FunctionShape.OfElement(property), method, attribute, compilation, sink)?.Value;

    /// <summary>The function of what sums a group up, which gives the number of which its scale is made; null as above.</summary>
    /// <param name="method">The kernel's method, beside which the function is declared.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="compilation">What is compiled.</param>
    /// <param name="sink">Takes the reasons.</param>
    public static ScaleFunction? ParseOfGroup(IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink) =>
        Parse(FunctionShape.OfGroup, method, attribute, compilation, sink) is var (value, function)
            ? new ScaleFunction(value, function.Parameters.Select(parameter => FunctionShape.NumberOf(parameter)!.Value).ToImmutableArray())
            : null;

    private static (ScalarExpression Value, IMethodSymbol Function)? Parse(FunctionShape shape, IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink)
    {
        if (attribute.Value<string?>(shape.Property, null) is not { } name) return null;
        try
        {
            var location = attribute.LocationOf(shape.Property);
            var function = Find(name, shape, method, location);
            return (FunctionReader.Read(function, compilation, location), function);
        }
        catch (FunctionFault fault)
        {
            sink.Report(fault.Descriptor, fault.Location, fault.Arguments);
            return null;
        }
    }

    private static IMethodSymbol Find(string name, FunctionShape shape, IMethodSymbol method, Location location)
    {
        var type = method.ContainingType;
        var named = type.GetMembers(name).OfType<IMethodSymbol>().ToList();
        if (named.Count == 0)
        {
            var meant = type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(candidate => shape.Fault(candidate) is null && Spelling.IsNear(name, candidate.Name));
            var fix = meant is null ? $"declare '{shape.Declaration(name)}' there" : $"write '{shape.Property} = nameof({Identifiers.Escape(meant.Name)})'";
            throw new FunctionFault(FunctionDiagnostics.Missing, location, Phrases.Type(type), name, shape.Property, fix);
        }

        var fitting = named.Where(candidate => shape.Fault(candidate) is null).ToList();
        if (fitting.Count == 1) return fitting[0];
        throw new FunctionFault(FunctionDiagnostics.Signature, location, name, fitting.Count > 1 ? "is the name of several that fit" : shape.Fault(named[0])!, shape.Declaration(name));
    }
}
