using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>A method that cannot be compiled, as far as it is needed to implement it with an exception.</summary>
/// <param name="HintName">The name of the generated file, without extension.</param>
/// <param name="Namespace">The namespace, or empty for the global one.</param>
/// <param name="ContainingTypes">The containing types, outermost first.</param>
/// <param name="Modifiers">The modifiers to repeat, without <c>partial</c>.</param>
/// <param name="Signature">Return type, name, type parameters, parameters and constraints, with full type names.</param>
/// <param name="Message">Why there is no kernel; empty when the C# compiler has said it.</param>
internal sealed record ThrowingStubSpec(
    string HintName,
    string Namespace,
    EquatableArray<ContainingTypeSpec> ContainingTypes,
    string Modifiers,
    string Signature,
    string Message);
