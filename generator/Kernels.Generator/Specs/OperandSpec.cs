namespace Kernels.Generator.Specs;

/// <summary>One span parameter of the user's method, in the user's order.</summary>
internal sealed record OperandSpec(string Name, OperandRole Role, ScalarKind Scalar, bool IsOutput);
