namespace Kernels;

/// <summary>
/// Compiles a partial method to the product y[m,n] = x[m,k]·W[n,k]ᵀ (+ bias[n]) with a matrix of weights W that is described
/// here, for codes and scales that no <see cref="RotateQuantizeKernelAttribute{TFormat}"/> method of the project wrote.
/// </summary>
/// <remarks>
/// Method, operands, rounding and errors are those of <see cref="LutGemmKernelAttribute"/>; the properties are those of the
/// rotate-quantize kernel that would have written the weights, with the same defaults and limits.
/// </remarks>
/// <typeparam name="TFormat">The number format of the weights, such as <see cref="Int4"/> or <see cref="Int8"/>, or one of your own.</typeparam>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LutGemmKernelAttribute<TFormat> : Attribute
    where TFormat : struct, INumberFormat
{
    /// <summary>
    /// What the number of columns k is a multiple of, and after how many elements the random signs begin again: 16 to 1048576
    /// (262144 with <see cref="Signs"/>, a half with two <see cref="Rounds"/>, a quarter with three), a multiple of <see cref="GroupSize"/>, of <see cref="Rotation"/> and of <see cref="Matrix"/> · <see cref="OuterMatrix"/>; 0, as it is
    /// unless set, for the largest of these, or of the format's blocks.
    /// </summary>
    public int RowLength { get; set; }

    /// <summary>The block of the rotation, up to 32768: a power of two, or 3, 5, 7, 9, 11, 13 or 15 times one from 16 on, of which groups are then parts; 0 or 1 for none.</summary>
    public int Rotation { get; set; }

    /// <summary>
    /// The order of a dense matrix of the caller's, by which blocks of as many consecutive elements are multiplied before the rotation: a power of two from 16 to 256 that divides the row, and beside a rotation of m·2^k is 2^k at most. The method has a
    /// further parameter <c>ReadOnlySpan&lt;V&gt; matrix</c>. 0 or 1 for none, as it is unless set.
    /// </summary>
    public int Matrix { get; set; }

    /// <summary>
    /// The order of a second matrix, which multiplies the elements at the same place of as many blocks of <see cref="Matrix"/> elements, behind the first: a power of two from 2 to 256. The two are a
    /// Kronecker pair (FlatQuant, arXiv 2410.09426), of the order Matrix · OuterMatrix, which divides the row, and is 32768 at most, or 2^k beside a rotation of m·2^k. It takes <see cref="Matrix"/> too. The method has a further parameter <c>outerMatrix</c>. 0 or 1 for none.
    /// </summary>
    public int OuterMatrix { get; set; }

    /// <summary>The elements of a row that share a scale: a power of two from 16 to 32768, or to 1024 where levels are rounded, as those of <see cref="Nf4"/>. Unless it is set, which 0 stands for, it is the format's: 128, or what its <see cref="PowerOfTwoScaleAttribute"/>, <see cref="FloatScaleAttribute"/> or <see cref="BlockAttribute"/> says.</summary>
    public int GroupSize { get; set; }

    /// <summary>Whether the scales of the weights are <see cref="Half"/>; they are <see cref="float"/> unless set, and bytes where the format has a <see cref="PowerOfTwoScaleAttribute"/> or a <see cref="FloatScaleAttribute"/>; those in blocks are what these say.
    /// Minima, where the format has them, are of the same type, and <see cref="float"/> where scales are bytes; a product of an encoder takes any.</summary>
    public bool HalfScales { get; set; }

    /// <summary>Where the random signs of <see cref="Seed"/> are applied; nowhere unless set.</summary>
    public SignPlacement Signs { get; set; }

    /// <summary>The seed of the random signs, used when <see cref="Signs"/> is set.</summary>
    public ulong Seed { get; set; }

    /// <summary>
    /// How often rows are rotated: 1 to 3, and 1 unless set, for which 0 stands. More than 1 takes <see cref="Signs"/> and a rotation; each round has a diagonal of its own from the seed, which come
    /// in descending order where they stand behind rotations, so that one placement undoes the other. Two rounds make the elements of a long block nearly normally distributed, also where
    /// one element was all that it had.
    /// </summary>
    public int Rounds { get; set; }

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
