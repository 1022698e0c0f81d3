namespace Kernels.Generator.Specs;

/// <summary>Rotate blocks, then quantize groups; an operand of <see cref="OperandRole.CodeSums"/> asks for the sums of the codes too.</summary>
internal sealed record RotateQuantizeSpec(MethodSpec Method, EncodingSpec Encoding) : KernelSpec(Method);
