using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;
using static Kernels.Generator.Parsing.Phrases;

namespace Kernels.Generator.Parsing;

/// <summary>Whether a parameter is of a type that its operand can have.</summary>
internal static class OperandTypes
{
    public static ElementType? Parse(IParameterSymbol parameter, OperandRule rule, DiagnosticSink sink)
    {
        var type = parameter.Type;
        if (Modifier(parameter) is { } modifier)
        {
            sink.Report(OperandDiagnostics.OperandModifier, SyntaxLocations.ModifierOf(parameter), parameter.Name, modifier);
            return null;
        }

        if (SpanTypes.HasError(type) || SpanTypes.Element(type) is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method })
        {
            sink.Fail(); // The compiler's error, or that of a generic method.
            return null;
        }

        return rule.Role == OperandRole.Weights ? Weights(parameter, rule, sink) : Span(parameter, rule, sink);
    }

    private static ElementType? Weights(IParameterSymbol parameter, OperandRule rule, DiagnosticSink sink)
    {
        // A nullable parameter would let a caller believe that there can be no weights.
        if (PackedWeightsType.Is(parameter.Type) && parameter.NullableAnnotation != NullableAnnotation.Annotated) return ElementType.None;

        sink.Report(
            OperandDiagnostics.WeightsNotPacked, SyntaxLocations.TypeOf(parameter), parameter.Name, Phrases.Type(parameter.Type), rule.Declaration(parameter.Name));
        return null;
    }

    private static ElementType? Span(IParameterSymbol parameter, OperandRule rule, DiagnosticSink sink)
    {
        var type = parameter.Type;
        var scalar = SpanTypes.Scalar(SpanTypes.Element(type));
        var location = SyntaxLocations.TypeOf(parameter);
        if (rule.IsEither && (SpanTypes.IsSpan(type) || SpanTypes.IsReadOnlySpan(type))) rule = rule with { IsOutput = SpanTypes.IsSpan(type) };
        var declaration = rule.Declaration(parameter.Name, scalar);
        if (!SpanTypes.IsSpan(type) && !SpanTypes.IsReadOnlySpan(type))
        {
            sink.Report(OperandDiagnostics.OperandNotSpan, location, parameter.Name, Phrases.Type(type), declaration);
        }
        else if (SpanTypes.IsSpan(type) != rule.IsOutput)
        {
            var descriptor = rule.IsOutput ? OperandDiagnostics.OutputReadOnly : OperandDiagnostics.InputWritable;
            sink.Report(descriptor, location, parameter.Name, Phrases.Type(type), declaration);
        }
        else if (rule.Element(scalar) is not { } allowed)
        {
            sink.Report(
                TypeDiagnostics.ElementType, location, parameter.Name, Phrases.Type(SpanTypes.Element(type)!),
                Or(rule.Scalars.Select(kind => Quote(kind.Keyword()))), declaration);
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
        _ => null,
    };
}
