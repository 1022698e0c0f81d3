using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Text;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>
/// Reads an attributed method: a spec, or the reasons why there is none. Generator and analyzer both call this, so that
/// they cannot disagree.
/// </summary>
internal static class KernelParser
{
    public static ParsedKernel Parse(IMethodSymbol method, ImmutableArray<KernelAttribute> attributes, Compilation compilation, CancellationToken cancellation)
    {
        using var culture = InvariantCulture.Enter();
        var sink = new DiagnosticSink();
        try
        {
            var spec = ParseSpec(method, attributes, compilation, sink, cancellation);
            var error = sink.Diagnostics.FirstOrDefault(diagnostic => diagnostic.IsError);
            var message = error is null ? "" : Phrases.Message(error);
            return new ParsedKernel(sink.Failed ? null : spec, ThrowingStubParser.Parse(method, message), sink.Diagnostics.ToImmutableArray());
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            sink.Report(CompilerDiagnostics.Internal, attributes[0].Reader.Location, method.Name, Phrases.Fault(fault));
            return new ParsedKernel(null, null, sink.Diagnostics.ToImmutableArray());
        }
    }

    private static KernelSpec? ParseSpec(
        IMethodSymbol method, ImmutableArray<KernelAttribute> attributes, Compilation compilation, DiagnosticSink sink, CancellationToken cancellation)
    {
        var (family, attribute) = (attributes[0].Family, attributes[0].Reader);
        if (!SignatureRules.IsMethod(method, attribute.Location, sink)) return null;
        if (!SignatureRules.HasLanguageVersion(method, attribute.Location, sink)) return null;
        if (!IsOneKernel(method, attributes, sink)) return null;

        SignatureRules.Check(method, sink);
        var description = Read(family, method, attribute, compilation, sink);
        var rules = description?.Operands ?? OperandRule.OfUnknown(family.Operands);
        var operands = OperandParser.Parse(method, rules, sink);
        var info = InfoNames.Parse(method, attribute, sink);
        if (OperandParser.IsComplete(method, operands, rules)) OverloadRules.Check(method, operands, sink);
        cancellation.ThrowIfCancellationRequested();
        return description?.Spec(Spec(method, operands, info));
    }

    private static KernelDescription? Read(KernelFamily family, IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink)
    {
        if (attribute.IsComplete) return family.Read(method, attribute, compilation, sink);
        sink.Fail();
        return null;
    }

    private static bool IsOneKernel(IMethodSymbol method, ImmutableArray<KernelAttribute> attributes, DiagnosticSink sink)
    {
        if (attributes.Length == 1) return true;

        // The same attribute twice is CS0579.
        var families = attributes.Select(attribute => attribute.Family).Distinct().Count();
        if (families == 1)
        {
            sink.Fail();
        }
        else
        {
            var second = attributes.First(attribute => attribute.Family != attributes[0].Family);
            sink.Report(SignatureDiagnostics.SeveralKernels, second.Reader.Location, method.Name, Phrases.Number(families));
        }

        return false;
    }

    private static MethodSpec Spec(IMethodSymbol method, ImmutableArray<OperandSpec> operands, string info) => new(
        Identifiers.Namespace(method.ContainingNamespace),
        ContainingTypes.Of(method),
        Identifiers.Escape(method.Name),
        MethodModifiers.Repeated(method),
        MethodModifiers.Accessibility(method),
        operands,
        info,
        HintNames.Of(method)) { Attributes = ForwardedAttributes.Of(method), IsGenerated = ForwardedAttributes.IsGenerated(method) };
}
