namespace Kernels.Generator.Specs;

/// <summary>The inverse pipeline of a rotate-quantize kernel; the properties are the encoder's.</summary>
/// <param name="EncoderName">For documentation.</param>
internal sealed record DequantizeRotateSpec(
    MethodSpec Method, string EncoderName, int RowLength, int Rotation, int GroupSize, SignSpec? Signs, FormatSpec Format) : KernelSpec(Method);
