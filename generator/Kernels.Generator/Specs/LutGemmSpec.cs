using Kernels.Generator.Types;

namespace Kernels.Generator.Specs;

/// <summary>y[m,n] = x[m,k]·W[n,k]ᵀ, with W as a rotate-quantize kernel of this encoding writes it.</summary>
/// <param name="Encoding">That of the weights; the activations are quantized to symmetric 8-bit integers.</param>
/// <param name="ScaleType">The type of the weights' scales: one that stores numbers.</param>
/// <param name="EncoderName">For documentation; empty when the attribute describes the weights itself.</param>
/// <param name="Epilogue">A function of each y before it is stored, or null.</param>
internal sealed record LutGemmSpec(
    MethodSpec Method, EncodingSpec Encoding, ElementType ScaleType, ProductLoweringKind Lowering, string EncoderName,
    ScalarExpression? Epilogue = null) : KernelSpec(Method);
