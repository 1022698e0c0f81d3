namespace Kernels.Generator.Specs;

/// <summary>Rotate blocks, then quantize groups.</summary>
/// <param name="Rotation">The block of the rotation; 1 for none.</param>
internal sealed record RotateQuantizeSpec(
    MethodSpec Method, int RowLength, int Rotation, int GroupSize, SignSpec? Signs, FormatSpec Format) : KernelSpec(Method);
