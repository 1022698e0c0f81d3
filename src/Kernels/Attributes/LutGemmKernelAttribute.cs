namespace Kernels;

/// <summary>
/// Compiles a partial method to the product y[m,n] = x[m,k]·W[n,k]ᵀ (+ bias[n]) with a matrix of weights W that a
/// <see cref="RotateQuantizeKernelAttribute{TFormat}"/> method wrote. The weights stay in their codes: nothing is decoded, but that scales which are codes (<see cref="NestedScaleAttribute"/>) become numbers.
/// </summary>
/// <remarks>
/// <para>
/// The method has the form <c>static partial void Name(ReadOnlySpan&lt;T&gt; x, PackedWeights weights, Span&lt;U&gt; destination)</c>,
/// where T and U are <see cref="float"/>, <see cref="Half"/> or <see cref="BFloat16"/>, in any order, and with <c>ReadOnlySpan&lt;float&gt; bias</c>
/// among them if there is one, and <c>permutation</c>, <c>channelScales</c> and <c>rotatedScales</c> where the encoder has these parameters, of the same type. The input may be called <c>x</c>, <c>source</c> or <c>activations</c>; the weights, known by
/// their type, may have any other name. The kernel's info makes the weights from codes and scales, or from blocks of both, once for a device.
/// </para>
/// <para>
/// <c>x</c> holds any number m of rows of k elements, one after the other, none included; k is a multiple of the encoder's
/// row length. <c>permutation</c> has as many elements as the encoder's row, the places from which the elements of each row of x are taken as those of the weights were; <c>channelScales</c> has as many elements as the encoder's row, by which the elements of each row of x are divided before all else: what undoes that
/// those of the weights were multiplied by them; <c>rotatedScales</c> has as many, by which those of each rotated row of x are divided;
/// <c>matrix</c> and <c>outerMatrix</c>, where the encoder has them, are the transposed inverses of the encoder's, by which vectors of x are multiplied: of orthogonal matrices these themselves. <c>destination</c> has m rows of n elements, and <c>bias</c> n elements. A span of
/// another length, overlapping operands, and weights of another description or device are an
/// <see cref="ArgumentException"/>, before anything is written; what a device reports is a <see cref="KernelException"/>.
/// </para>
/// <para>
/// Each row of x has the signs and the rotation of the encoder applied, as often as it has rounds of them, under which inner products are kept (QuaRot, arXiv
/// 2404.00456; where k is several of the encoder's rows, the signs begin again with each), and is quantized in the encoder's groups, exactly as a rotate-quantize kernel of <see cref="Int8"/> with
/// float scales does it. With I the exact product of a group's levels and codes, a level being a code of the weights less their offset or their group's zero point or, of a
/// codebook or a float grid, the multiple of a power of two that it is, or that is nearest to it (<c>docs/numerics.md</c>), a group gives
/// t = float(I)·(s·r), where s is the scale of the weights and r that of x, each step rounded to float; where the groups of W have minima m, also (float(A)·r)·m, added as a fused multiply-add, with A the sum of the group's codes of x. The G groups of k
/// are cut into 8 chunks of ⌈G/8⌉; each is added in ascending order from +0, the chunks as ((0+1)+(2+3))+((4+5)+(6+7)),
/// then the bias, <see cref="Epilogue"/> is applied where there is one, and the result is rounded to U. All devices, lowerings and numbers of rows give the same bits.
/// </para>
/// <para>
/// A NaN or an infinity in a group of x, or a NaN scale or minimum in a row of W, makes exactly the outputs NaN that depend on that
/// group: those of that row of x, or of that row of W.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LutGemmKernelAttribute : Attribute
{
    /// <summary>The name of the encoding method that writes the weights, preferably by <c>nameof</c>.</summary>
    public string? Weights { get; set; }

    /// <summary>The type that declares the encoding method; the product's own type unless set.</summary>
    public Type? OfType { get; set; }

    /// <summary>How the product is computed; what was measured to be the fastest unless set. It changes no bit of the result.</summary>
    public ProductLowering Lowering { get; set; }

    /// <summary>
    /// The name of a static method <c>float F(float y)</c> beside this one, preferably by <c>nameof</c>: what is stored is F of the sum with its bias, before it is rounded to the type of the destination.
    /// It is compiled into the kernel and gives the bits that it gives when it is called; what it may be made of, <c>docs/numerics.md</c> says.
    /// </summary>
    public string? Epilogue { get; set; }

    /// <summary>The name of the generated info class; the method's name followed by <c>Kernel</c> unless set.</summary>
    public string? Info { get; set; }
}
