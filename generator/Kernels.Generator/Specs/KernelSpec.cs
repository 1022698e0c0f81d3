namespace Kernels.Generator.Specs;

/// <summary>What the user asked for: a value, compared by content, with no trace of Roslyn.</summary>
internal abstract record KernelSpec(MethodSpec Method);
