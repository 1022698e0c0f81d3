namespace Kernels.Generator.Specs;

/// <summary>Rotate blocks, then quantize groups; an operand of <see cref="OperandRole.CodeSums"/> asks for the sums of the codes too.</summary>
/// <param name="Rotation">The block of the rotation; 1 for none.</param>
internal sealed record RotateQuantizeSpec(
    MethodSpec Method, int RowLength, int Rotation, int GroupSize, SignSpec? Signs, FormatSpec Format) : KernelSpec(Method);
