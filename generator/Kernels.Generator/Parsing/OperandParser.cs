using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;
using static Kernels.Generator.Parsing.Phrases;

namespace Kernels.Generator.Parsing;

/// <summary>Reads the parameters of a method as operands; the name of a parameter says what it carries.</summary>
internal static class OperandParser
{
    public static ImmutableArray<OperandSpec> Parse(IMethodSymbol method, ImmutableArray<OperandRule> rules, DiagnosticSink sink)
    {
        var missing = rules.Where(rule => method.Parameters.All(parameter => parameter.Name != rule.Name)).ToList();
        var operands = ImmutableArray.CreateBuilder<OperandSpec>(method.Parameters.Length);
        var hasStrangers = method.IsVararg;
        if (method.IsVararg) ReportUnknown("__arglist", SyntaxLocations.Of(method), rules, missing, sink);

        foreach (var parameter in method.Parameters)
        {
            var rule = rules.FirstOrDefault(rule => rule.Name == parameter.Name);
            if (rule is null)
            {
                hasStrangers = true;
                ReportUnknown(parameter.Name, SyntaxLocations.Of(parameter), rules, missing, sink);
            }
            else if (operands.Any(operand => operand.Role == rule.Role))
            {
                sink.Fail(); // CS0100: two parameters of one name.
            }
            else if (Scalar(parameter, rule, sink) is { } scalar)
            {
                operands.Add(new OperandSpec(parameter.Name, rule.Role, scalar, rule.IsOutput));
            }
        }

        // A parameter under another name is most likely the missing one, and has been reported.
        if (missing.Count > 0 && !hasStrangers)
        {
            sink.Report(
                OperandDiagnostics.OperandMissing, SyntaxLocations.Of(method), method.Name,
                And(missing.Select(rule => Quote(rule.Name))), string.Join(", ", missing.Select(rule => rule.Declaration())));
        }

        return operands.ToImmutable();
    }

    private static ScalarKind? Scalar(IParameterSymbol parameter, OperandRule rule, DiagnosticSink sink)
    {
        var type = parameter.Type;
        var scalar = SpanTypes.Scalar(SpanTypes.Element(type));
        var location = SyntaxLocations.TypeOf(parameter);
        if (Modifier(parameter) is { } modifier)
        {
            sink.Report(OperandDiagnostics.OperandModifier, SyntaxLocations.ModifierOf(parameter), parameter.Name, modifier);
        }
        else if (SpanTypes.HasError(type) || SpanTypes.Element(type) is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method })
        {
            sink.Fail(); // The compiler's error, or that of a generic method.
        }
        else if (!SpanTypes.IsSpan(type) && !SpanTypes.IsReadOnlySpan(type))
        {
            sink.Report(OperandDiagnostics.OperandNotSpan, location, parameter.Name, Phrases.Type(type), rule.Declaration(scalar));
        }
        else if (SpanTypes.IsSpan(type) != rule.IsOutput)
        {
            var descriptor = rule.IsOutput ? OperandDiagnostics.OutputReadOnly : OperandDiagnostics.InputWritable;
            sink.Report(descriptor, location, parameter.Name, Phrases.Type(type), rule.Declaration(scalar));
        }
        else if (scalar is not { } allowed || !rule.Scalars.Contains(allowed))
        {
            sink.Report(
                TypeDiagnostics.ElementType, location, parameter.Name, Phrases.Type(SpanTypes.Element(type)!),
                Or(rule.Scalars.Select(kind => Quote(SpanTypes.Keyword(kind)))), rule.Declaration());
        }
        else
        {
            return allowed;
        }

        return null;
    }

    private static string? Modifier(IParameterSymbol parameter) => parameter switch
    {
        { RefKind: RefKind.Ref } => "ref",
        { RefKind: RefKind.Out } => "out",
        { RefKind: RefKind.In } => "in",
        { RefKind: not RefKind.None } => "ref readonly",
        { IsThis: true } => "this",
        { ContainingSymbol: IMethodSymbol { IsExtensionMethod: true }, Ordinal: 0 } => "this",
        { IsParams: true } => "params",
        { ScopedKind: not ScopedKind.None } => "scoped",
        _ => null,
    };

    private static void ReportUnknown(
        string name, Location location, ImmutableArray<OperandRule> rules, List<OperandRule> missing, DiagnosticSink sink)
    {
        var fix = missing.Count > 0 ? $"rename it to {Or(missing.Select(rule => Quote(rule.Name)))}" : "remove it";
        sink.Report(OperandDiagnostics.OperandUnknown, location, name, And(rules.Select(rule => Quote(rule.Name))), fix);
    }
}
