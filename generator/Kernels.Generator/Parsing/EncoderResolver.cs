using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Finds the method that <c>Of</c> and <c>OfType</c> name.</summary>
internal static class EncoderResolver
{
    public static Encoder? Resolve(IMethodSymbol decoder, AttributeReader attribute, DiagnosticSink sink)
    {
        var type = DeclaringType(decoder, attribute, sink);
        if (type is null) return null;

        var encoders = Encoders(type);
        var name = attribute.Value<string?>("Of", null);
        if (string.IsNullOrEmpty(name))
        {
            var suggestion = encoders.FirstOrDefault()?.Name ?? "Encode";
            sink.Report(PipelineDiagnostics.OfMissing, attribute.LocationOf("Of"), decoder.Name, Qualified(suggestion, type, decoder));
            return null;
        }

        var named = encoders.Where(encoder => encoder.Name == name).ToList();
        if (named.Count == 1) return Parse(named[0], decoder, attribute.LocationOf("Of"), sink);

        var of = attribute.LocationOf("Of");
        if (named.Count > 1)
        {
            sink.Report(PipelineDiagnostics.OfAmbiguous, of, type.Name, Phrases.Number(named.Count), name!);
        }
        else if (type.GetMembers(name!).OfType<IMethodSymbol>().Any())
        {
            sink.Report(PipelineDiagnostics.OfNotEncoder, of, type.Name, name!, Advice(encoders, type, decoder));
        }
        else
        {
            sink.Report(PipelineDiagnostics.OfNotFound, of, type.Name, name!, Advice(encoders, type, decoder));
        }

        return null;
    }

    private static INamedTypeSymbol? DeclaringType(IMethodSymbol decoder, AttributeReader attribute, DiagnosticSink sink)
    {
        switch (attribute.Value<ITypeSymbol?>("OfType", null))
        {
            case null:
                return decoder.ContainingType;
            case { TypeKind: TypeKind.Error }:
                sink.Fail();
                return null;
            case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named:
                return named.OriginalDefinition;
            case var other:
                sink.Report(PipelineDiagnostics.OfTypeWithoutMethods, attribute.LocationOf("OfType"), Phrases.Type(other));
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
    /// An encoder's faults are reported where it is declared, and leave its decoder without a kernel; only those of a
    /// compiled assembly, where nobody else reports them, are reported here.
    /// </summary>
    private static Encoder? Parse(IMethodSymbol method, IMethodSymbol decoder, Location of, DiagnosticSink sink)
    {
        var attribute = KernelAttribute.On(method).First(attribute => attribute.Family is RotateQuantizeFamily).Reader;
        var faults = new DiagnosticSink();
        var encoding = attribute.IsComplete ? EncodingParser.Parse(attribute, decoder.ContainingAssembly, faults) : null;
        var scales = method.Parameters.FirstOrDefault(parameter => parameter.Name == OperandRule.NameOf(OperandRole.Scales));
        var scaleType = scales is null ? null : SpanTypes.Scalar(SpanTypes.Element(scales.Type));
        if (encoding is not null && !faults.Failed && scaleType is ScalarKind.Float or ScalarKind.Half)
        {
            return new Encoder(Qualified(method.Name, method.ContainingType, decoder), scaleType.Value, encoding);
        }

        sink.Fail();
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, decoder.ContainingAssembly))
        {
            var reason = faults.Diagnostics.FirstOrDefault() is { } fault ? Phrases.Message(fault) : "its signature is not an encoder's";
            sink.Report(
                PipelineDiagnostics.EncoderRefused, of,
                Phrases.Type(method.ContainingType) + "." + method.Name, method.ContainingAssembly.Name, reason);
        }

        return null;
    }

    private static string Advice(ImmutableArray<IMethodSymbol> encoders, INamedTypeSymbol type, IMethodSymbol decoder)
    {
        IEnumerable<string> names = encoders.Select(encoder => $"nameof({Qualified(encoder.Name, type, decoder)})").Distinct();
        return encoders.IsEmpty
            ? "it has no rotate-quantize kernel at all: declare one, or set OfType to the type that does"
            : $"write 'Of = {Phrases.Or(names)}', or set OfType to the type that declares it";
    }

    private static string Qualified(string name, INamedTypeSymbol type, IMethodSymbol decoder) =>
        SymbolEqualityComparer.Default.Equals(type, decoder.ContainingType.OriginalDefinition) ? name : $"{type.Name}.{name}";
}
