using Kernels.Generator.Types;

namespace Kernels.Generator.Specs;

/// <summary>y[m,n] = x[m,k]·W[n,k]ᵀ, with W as a rotate-quantize kernel of these properties writes it.</summary>
/// <param name="RowLength">What the number of columns k is a multiple of: the encoder's row, with which its signs repeat.</param>
/// <param name="Rotation">The block of the rotation; 1 for none.</param>
/// <param name="Format">The format of the weights; the activations are quantized to symmetric 8-bit integers.</param>
/// <param name="ScaleType">The type of the weights' scales: one that stores numbers.</param>
/// <param name="EncoderName">For documentation; empty when the attribute describes the weights itself.</param>
internal sealed record LutGemmSpec(
    MethodSpec Method, int RowLength, int Rotation, int GroupSize, SignSpec? Signs, FormatSpec Format,
    ElementType ScaleType, ProductLoweringKind Lowering, string EncoderName) : KernelSpec(Method);
