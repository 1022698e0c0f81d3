using Kernels.Generator.Types;

namespace Kernels.Generator.Specs;

/// <summary>One parameter of the user's method, in the user's order: a span, or the packed weights of a product.</summary>
/// <param name="IsScoped">Whether the span is declared <c>scoped</c>, which every part and overload repeats.</param>
internal sealed record OperandSpec(string Name, OperandRole Role, ElementType Element, bool IsOutput, bool IsScoped = false);
