using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Finds the encoder that a decoder's <c>Of</c>, or a product's <c>Weights</c>, and <c>OfType</c> name, or others that go by these.</summary>
internal static class EncoderResolver
{
    public static Encoder? Resolve(IMethodSymbol method, AttributeReader attribute, EncoderReference reference, DiagnosticSink sink)
    {
        var type = DeclaringType(method, attribute, reference, sink);
        if (type is null) return null;

        var encoders = Encoders(type);
        var name = attribute.Value<string?>(reference.Property, null);
        var location = attribute.LocationOf(reference.Property);
        if (string.IsNullOrEmpty(name))
        {
            var suggestion = encoders.FirstOrDefault()?.Name ?? "Encode";
            sink.Report(
                PipelineDiagnostics.EncoderMissing, location,
                method.Name, reference.Relation, reference.Property, Qualified(suggestion, type, method));
            return null;
        }

        var named = encoders.Where(encoder => encoder.Name == name).ToList();
        if (named.Count == 1) return Parse(named[0], method, reference, location, sink);

        if (named.Count > 1)
        {
            sink.Report(PipelineDiagnostics.EncoderAmbiguous, location, type.Name, Phrases.Number(named.Count), name!, reference.OfOne);
        }
        else
        {
            var isMethod = type.GetMembers(name!).OfType<IMethodSymbol>().Any();
            var descriptor = isMethod ? PipelineDiagnostics.NotAnEncoder : PipelineDiagnostics.EncoderNotFound;
            sink.Report(descriptor, location, type.Name, name!, Advice(encoders, type, method, reference));
        }

        return null;
    }

    private static INamedTypeSymbol? DeclaringType(IMethodSymbol method, AttributeReader attribute, EncoderReference reference, DiagnosticSink sink)
    {
        switch (attribute.Value<ITypeSymbol?>(reference.TypeProperty, null))
        {
            case null:
                return method.ContainingType;
            case { TypeKind: TypeKind.Error }:
                sink.Fail();
                return null;
            case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named:
                return named.OriginalDefinition;
            case var other:
                sink.Report(PipelineDiagnostics.OfTypeWithoutMethods, attribute.LocationOf(reference.TypeProperty), reference.TypeProperty, Phrases.Type(other));
                return null;
        }
    }

    private static ImmutableArray<IMethodSymbol> Encoders(INamedTypeSymbol type) =>
    [
        .. from method in type.GetMembers().OfType<IMethodSymbol>()
           where KernelAttribute.On(method).Any(attribute => attribute.Family is RotateQuantizeFamily)
           select method,
    ];

    /// <summary>
    /// An encoder's faults are reported where it is declared, and leave what goes with it without a kernel, but for those of its functions, of which that knows nothing; only those of a
    /// compiled assembly, where nobody else reports them, are reported here.
    /// </summary>
    private static Encoder? Parse(IMethodSymbol encoder, IMethodSymbol method, EncoderReference reference, Location location, DiagnosticSink sink)
    {
        var kernel = KernelAttribute.On(encoder).First(attribute => attribute.Family is RotateQuantizeFamily);
        var attribute = kernel.Reader;
        var faults = new DiagnosticSink();
        var encoding = attribute.IsComplete ? EncodingParser.Parse(attribute, method.ContainingAssembly, faults) : null;
        if (encoding is not null && !faults.Failed)
        {
            var groups = OperandRule.Of(encoding.Format, OperandRule.OfGroups);
            var written = Written(encoder, groups);
            ImmutableArray<OperandRule> steps = [.. OperandRule.OfStepsOf(encoding.Pipeline)];
            var shared = Written(encoder, steps);
            var isWhole = written.Length == groups.Length && steps.All(step => step.IsOptional || shared.Any(rule => rule.Role == step.Role));

            // What makes codes of the rest is looked at with the encoder alone, so that no two look for each other.
            var residual = reference == EncoderReference.Residual ? null : ResidualRules.Read(encoder, attribute, encoding, faults);
            if (isWhole && !faults.Failed)
            {
                return new Encoder(Qualified(encoder.Name, encoder.ContainingType, method), ResidualRules.With(encoding, residual), written, shared) { Method = encoder, Residual = residual };
            }
        }

        sink.Fail();
        if (!SymbolEqualityComparer.Default.Equals(encoder.ContainingAssembly, method.ContainingAssembly))
        {
            var reason = faults.Diagnostics.FirstOrDefault() is { } fault ? Phrases.Message(fault) : "its signature is not an encoder's";
            sink.Report(
                PipelineDiagnostics.EncoderRefused, location,
                Phrases.Type(encoder.ContainingType) + "." + encoder.Name, encoder.ContainingAssembly.Name, reason, "use the version of Kernels that compiled it, or have it compiled again");
        }

        return null;
    }

    /// <summary>The operands of an encoder among some, as the methods that go with it have to take them.</summary>
    private static ImmutableArray<OperandRule> Written(IMethodSymbol encoder, ImmutableArray<OperandRule> rules) =>
    [
        .. from parameter in encoder.Parameters
           let rule = OperandRule.Of(parameter, rules)
           where rule is not null
           let element = rule.Element(SpanTypes.Scalar(SpanTypes.Element(parameter.Type)))
           where element is not null
           select rule with { IsOptional = false, Scalars = [element.Value] },
    ];

    private static string Advice(ImmutableArray<IMethodSymbol> encoders, INamedTypeSymbol type, IMethodSymbol method, EncoderReference reference)
    {
        var names = encoders.Select(encoder => $"nameof({Qualified(encoder.Name, type, method)})").Distinct();
        return encoders.IsEmpty
            ? $"it has no rotate-quantize kernel at all: declare one, or set {reference.TypeProperty} to the type that does"
            : $"write '{reference.Property} = {Phrases.Or(names)}', or set {reference.TypeProperty} to the type that declares it";
    }

    private static string Qualified(string name, INamedTypeSymbol type, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(type, method.ContainingType.OriginalDefinition) ? name : $"{type.Name}.{name}";
}
