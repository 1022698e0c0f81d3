namespace Kernels.Generator.Specs;

/// <summary>The inverse pipeline of a rotate-quantize kernel.</summary>
/// <param name="EncoderName">For documentation.</param>
/// <param name="Encoding">The encoder's.</param>
internal sealed record DequantizeRotateSpec(MethodSpec Method, string EncoderName, EncodingSpec Encoding) : KernelSpec(Method);
