using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;
using static Kernels.Generator.Parsing.Phrases;

namespace Kernels.Generator.Parsing;

/// <summary>Reads the parameters of a method as operands; the name of a parameter, or the type of packed weights, says what it carries.</summary>
internal static class OperandParser
{
    /// <summary>As many as launchers take.</summary>
    private const int MostOperands = 12;

    public static ImmutableArray<OperandSpec> Parse(IMethodSymbol method, ImmutableArray<OperandRule> rules, DiagnosticSink sink)
    {
        rules = Directed(method, rules);
        var present = method.Parameters.Select(parameter => OperandRule.Of(parameter, rules)).ToList();
        var missing = rules.Where(rule => !rule.IsOptional && !present.Contains(rule)).ToList();
        var operands = ImmutableArray.CreateBuilder<OperandSpec>(method.Parameters.Length);
        var roles = new HashSet<OperandRole>();
        var hasStrangers = method.IsVararg;
        if (method.IsVararg) ReportUnknown("__arglist", SyntaxLocations.Of(method), rules, Fix([]), sink);

        foreach (var parameter in method.Parameters)
        {
            var rule = present[parameter.Ordinal];
            if (rule is null)
            {
                hasStrangers = true;
                ReportUnknown(parameter.Name, SyntaxLocations.Of(parameter), rules, InPlace(method, rules) ?? Fix(Meant(parameter, missing, rules.Where(absent => !present.Contains(absent)))), sink);
            }
            else if (!roles.Add(rule.Role))
            {
                CheckRepeated(parameter, rule, operands, sink);
            }
            else if (OperandTypes.Parse(parameter, rule, sink) is { } scalar)
            {
                operands.Add(new OperandSpec(Identifiers.Escape(parameter.Name), rule.Role, scalar, rule.IsEither ? SpanTypes.IsSpan(parameter.Type) : rule.IsOutput, parameter.ScopedKind == ScopedKind.ScopedValue));
            }
            else
            {
                hasStrangers |= PackedWeightsType.Is(parameter.Type) && rule.Role != OperandRole.Weights;
            }
        }

        if (roles.Count > MostOperands) sink.Report(OperandDiagnostics.TooMany, SyntaxLocations.Of(method), method.Name, Number(roles.Count), Number(MostOperands));

        // A parameter under another name is most likely the missing one, and has been reported.
        if (missing.Count > 0 && !hasStrangers)
        {
            sink.Report(
                OperandDiagnostics.OperandMissing, SyntaxLocations.Of(method), method.Name,
                And(missing.Select(rule => Quote(rule.Name))),
                InPlace(method, rules) ?? $"add {Quote(string.Join(", ", missing.Select(rule => rule.Declaration())))}");
        }

        return operands.ToImmutable();
    }

    /// <summary>What may be read or written is proposed to go the way of what there is of its kind.</summary>
    private static ImmutableArray<OperandRule> Directed(IMethodSymbol method, ImmutableArray<OperandRule> rules)
    {
        var isRead = method.Parameters.Any(parameter => SpanTypes.IsReadOnlySpan(parameter.Type) && OperandRule.Of(parameter, rules) is { IsEither: true });
        return isRead ? [.. rules.Select(rule => rule.IsEither ? rule with { IsOutput = false } : rule)] : rules;
    }

    /// <summary>Whether these are all the operands of a method, and all that its kernel needs.</summary>
    public static bool IsComplete(IMethodSymbol method, ImmutableArray<OperandSpec> operands, ImmutableArray<OperandRule> rules) =>
        operands.Length == method.Parameters.Length
        && rules.All(rule => rule.IsOptional || operands.Any(operand => operand.Role == rule.Role));

    private static void CheckRepeated(IParameterSymbol parameter, OperandRule rule, IEnumerable<OperandSpec> operands, DiagnosticSink sink)
    {
        var first = operands.FirstOrDefault(operand => operand.Role == rule.Role);
        if (first is null || first.Name == parameter.Name)
        {
            sink.Fail(); // The first was refused, or CS0100: two parameters of one name.
        }
        else
        {
            sink.Report(OperandDiagnostics.OperandRepeated, SyntaxLocations.Of(parameter), first.Name, parameter.Name, rule.Name);
        }
    }

    private static void ReportUnknown(string name, Location location, ImmutableArray<OperandRule> rules, string fix, DiagnosticSink sink) =>
        sink.Report(OperandDiagnostics.OperandUnknown, location, name, And(rules.Select(rule => Quote(rule.Name))), fix);

    /// <summary>The operands that a parameter of another name may be: one that is spelled alike, else the missing ones that go its way, else all that are missing.</summary>
    private static IReadOnlyList<OperandRule> Meant(IParameterSymbol parameter, IReadOnlyList<OperandRule> missing, IEnumerable<OperandRule> absent)
    {
        if (absent.FirstOrDefault(rule => rule.Names.Any(name => Spelling.IsNear(parameter.Name, name))) is { } near) return [near];
        if (!SpanTypes.IsSpan(parameter.Type) && !SpanTypes.IsReadOnlySpan(parameter.Type)) return missing;
        var alike = missing.Where(rule => rule.Role != OperandRole.Weights && (rule.IsEither || rule.IsOutput == SpanTypes.IsSpan(parameter.Type))).ToList();
        return alike.Count > 0 ? alike : missing;
    }

    private static string Fix(IReadOnlyList<OperandRule> meant)
    {
        var spans = meant.Where(rule => rule.Role != OperandRole.Weights).Select(rule => Quote(rule.Name)).ToList();
        return spans.Count > 0 ? $"rename it to {Or(spans)}"
            : meant.Count > 0 ? $"write {Quote(meant[0].Declaration())} in its place"
            : "remove it";
    }

    /// <summary>What to write when the only parameter is a span that can be written, where one span can be both operands; null elsewhere.</summary>
    private static string? InPlace(IMethodSymbol method, ImmutableArray<OperandRule> rules)
    {
        if (method.Parameters.Length != 1 || !SpanTypes.IsSpan(method.Parameters[0].Type) || rules.Length != 2 || rules[0].Role != OperandRole.Source) return null;

        var scalar = SpanTypes.Scalar(SpanTypes.Element(method.Parameters[0].Type));
        var both = string.Join(", ", rules.Select(rule => rule.Declaration(scalar: scalar)));
        return $"declare {Quote(both)}, and pass the same span as both to work in place";
    }
}
