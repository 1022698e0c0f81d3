using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>
/// The overloads that are generated beside a kernel, (KernelDevice, spans) and (KernelStream, buffers), must not be there
/// already. Two kernels whose spans differ in direction alone have the same buffers. Packed weights are the same in all.
/// </summary>
internal static class OverloadRules
{
    public static void Check(IMethodSymbol method, ImmutableArray<OperandSpec> operands, DiagnosticSink sink)
    {
        var buffers = operands.Select(operand => Buffer(operand.Element)).ToList();
        List<string> onDevice = ["KernelDevice", .. operands.Select(Span)];
        List<string> onStream = ["KernelStream", .. buffers];

        foreach (var other in method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>())
        {
            if (SymbolEqualityComparer.Default.Equals(other, method) || other.IsGenericMethod || GeneratedFiles.Declare(other)) continue;

            var isKernel = !KernelAttribute.On(other).IsEmpty;
            var taken = isKernel && HasBuffers(other, buffers) ? onStream
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

    private static string Span(OperandSpec operand) => operand.Element == ElementType.None
        ? PackedWeightsType.Name
        : $"{(operand.IsOutput ? "Span" : "ReadOnlySpan")}<{operand.Element.Keyword()}>";

    private static string Buffer(ElementType scalar) =>
        scalar == ElementType.None ? PackedWeightsType.Name : $"DeviceBuffer<{scalar.Keyword()}>";

    private static bool HasBuffers(IMethodSymbol kernel, List<string> buffers) =>
        kernel.Parameters.Select(parameter => Scalar(parameter.Type) is { } scalar ? Buffer(scalar) : "").SequenceEqual(buffers);

    private static ElementType? Scalar(ITypeSymbol type) =>
        PackedWeightsType.Is(type) ? ElementType.None : SpanTypes.Scalar(SpanTypes.Element(type));

    private static bool HasParameters(IMethodSymbol method, List<string> types) =>
        method.Parameters.Select(parameter => Display(parameter.Type)).SequenceEqual(types);

    /// <summary>Spans and the runtime's types by their names; any other type, whatever it is called, by nothing.</summary>
    private static string Display(ITypeSymbol type)
    {
        var isRuntime = type.ContainingNamespace is { Name: "Kernels", ContainingNamespace.IsGlobalNamespace: true };
        if (!isRuntime && !SpanTypes.IsSpan(type) && !SpanTypes.IsReadOnlySpan(type)) return "";

        var element = SpanTypes.Scalar(SpanTypes.Element(type));
        return element is { } scalar ? $"{type.Name}<{scalar.Keyword()}>" : type.Name;
    }
}
