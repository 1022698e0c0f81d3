namespace Kernels.Generator.Specs;

/// <summary>A function of each element where there is one, rotate blocks, then quantize groups; an operand of <see cref="OperandRole.CodeSums"/> asks for the sums of the codes too.</summary>
internal sealed record RotateQuantizeSpec(MethodSpec Method, EncodingSpec Encoding, ScalarExpression? Prologue = null) : KernelSpec(Method);
