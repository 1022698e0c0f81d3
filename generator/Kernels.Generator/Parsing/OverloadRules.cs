using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>
/// The overloads that are generated beside a kernel, (KernelDevice, spans) and (KernelStream, buffers), must not be there
/// already. Two kernels whose spans differ in direction alone have the same buffers.
/// </summary>
internal static class OverloadRules
{
    public static void Check(IMethodSymbol method, ImmutableArray<OperandSpec> operands, DiagnosticSink sink)
    {
        var elements = operands.Select(operand => SpanTypes.Keyword(operand.Scalar)).ToList();
        var spans = operands.Select((operand, index) => $"{(operand.IsOutput ? "Span" : "ReadOnlySpan")}<{elements[index]}>");
        List<string> onDevice = ["KernelDevice", .. spans];
        List<string> onStream = ["KernelStream", .. elements.Select(element => $"DeviceBuffer<{element}>")];

        foreach (var other in method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>())
        {
            if (SymbolEqualityComparer.Default.Equals(other, method) || other.IsGenericMethod || GeneratedFiles.Declare(other)) continue;

            var isKernel = !KernelAttribute.On(other).IsEmpty;
            var taken = isKernel && HasElements(other, elements) ? onStream
                : !isKernel && HasParameters(other, onDevice) ? onDevice
                : !isKernel && HasParameters(other, onStream) ? onStream
                : null;
            if (taken is not null)
            {
                sink.Report(
                    SignatureDiagnostics.OverloadTaken, SyntaxLocations.Of(method),
                    $"{method.Name}({string.Join(", ", taken)})", method.ContainingType.Name);
            }
        }
    }

    private static bool HasElements(IMethodSymbol kernel, List<string> elements) =>
        kernel.Parameters.Select(parameter => SpanTypes.Scalar(SpanTypes.Element(parameter.Type)) is { } scalar ? SpanTypes.Keyword(scalar) : "")
            .SequenceEqual(elements);

    private static bool HasParameters(IMethodSymbol method, List<string> types) =>
        method.Parameters.Select(parameter => Display(parameter.Type)).SequenceEqual(types);

    /// <summary>Spans and the runtime's types by their names; any other type, whatever it is called, by nothing.</summary>
    private static string Display(ITypeSymbol type)
    {
        var isRuntime = type.ContainingNamespace is { Name: "Kernels", ContainingNamespace.IsGlobalNamespace: true };
        if (!isRuntime && !SpanTypes.IsSpan(type) && !SpanTypes.IsReadOnlySpan(type)) return "";

        var element = SpanTypes.Scalar(SpanTypes.Element(type));
        return element is { } scalar ? $"{type.Name}<{SpanTypes.Keyword(scalar)}>" : type.Name;
    }
}
