namespace Kernels.Generator.Specs;

/// <summary>One type of the chain that contains the user's method, as it must be reopened: <c>static partial class Name&lt;T&gt;</c>.</summary>
/// <param name="Declaration">Keyword and name with type parameters, without modifiers, such as <c>record struct Point&lt;T&gt;</c>.</param>
/// <param name="Name">The simple name, without type parameters.</param>
/// <param name="IsStatic">Whether the declaration repeats <c>static</c>.</param>
internal sealed record ContainingTypeSpec(string Declaration, string Name, bool IsStatic);
