namespace Kernels;

/// <summary>
/// Compiles a partial method that rotates blocks of a row by a Walsh-Hadamard transform and quantizes the result in
/// groups, in one pass over memory.
/// </summary>
/// <remarks>
/// The method has the form <c>static partial void Name(ReadOnlySpan&lt;T&gt; source, Span&lt;byte&gt; codes, Span&lt;S&gt; scales)</c>,
/// where T and S are <see cref="float"/>, <see cref="Half"/> or <see cref="BFloat16"/>, but the scales are <see cref="byte"/> for a format with a
/// <see cref="PowerOfTwoScaleAttribute"/>, which says how its scale follows from a·c instead of what follows here, or with a <see cref="FloatScaleAttribute"/>, whose numbers S then stands for. For every group, with u the unscaled butterfly of the
/// (signed) elements, c = fp32(1/√(Rotation^Rounds)) (1 without rotation), a = max|u|, or another <see cref="ScaleStatistic"/> of u that the format names, and q the format's largest magnitude:
/// s = (a·c)/q, rounded to S and saturating at its largest finite value; a code is the rounded (half to even) and clamped
/// u·(c/s), or the place of the level nearest to it where the format is a codebook, or the number nearest to it where it is a float grid. A group with a NaN or an infinity gets a canonical NaN scale and zero codes; a group whose scale is zero, or
/// whose c/s is not finite, gets scale +0 and zero codes. Codes are packed in ascending element order from the low bits up.
/// Where the format's statistic is <see cref="ScaleStatistic.Range"/> there is a further parameter <c>Span&lt;byte&gt; zeroPoints</c>, with one for each group: a code is
/// round(u·(c/s)) + z, clamped, with z = round(−min·(c/s)), clamped, of the smallest of u and 0.
/// Where it is <see cref="ScaleStatistic.RangeAboveMinimum"/> there is a further parameter <c>Span&lt;V&gt; minima</c> of <see cref="float"/>, <see cref="Half"/> or <see cref="BFloat16"/>,
/// with one for each group: with v = u·c, m = min v, rounded to V, and s = max(max v − m, 0)/q, a code is the rounded and clamped (v − m)·(1/s). A group with a NaN or an
/// infinity gets a NaN minimum too; one whose scale is +0 keeps its minimum.
/// Where <c>scales</c> is a <c>ReadOnlySpan&lt;S&gt;</c>, the caller gives them, and <c>zeroPoints</c> or <c>minima</c> too (static quantization): s is what is given, an element that is NaN has the code of zero (its zero point,
/// where the group has one), infinities saturate as finite elements do, and a group whose c/s is not finite has the codes of zero.
/// A format with a <see cref="BlockAttribute"/> has codes in blocks, and where scales have a field in them, the form is <c>static partial void Name(ReadOnlySpan&lt;T&gt; source, Span&lt;byte&gt; blocks)</c>. Its grid's <c>Rounding</c> and
/// <c>UnroundedScale</c>, and <see cref="ScaleFit"/>, change the rule above as they say; docs/numerics.md has all of it.
/// A further parameter <c>ReadOnlySpan&lt;int&gt; permutation</c>, anywhere among these, has a place from 0 to below the row's length for each element of a row, each once: element i of every row is the one at place i of them, before all
/// else that follows here (reordering of channels, RotateKV, arXiv 2501.16383). A place outside the row is an <see cref="ArgumentException"/>, and in a device's own memory the nearest inside; what is there twice is read twice.
/// A further parameter <c>ReadOnlySpan&lt;V&gt; channelScales</c>, anywhere among these, has one <see cref="float"/>, <see cref="Half"/> or <see cref="BFloat16"/> for each
/// element of a row, by which the elements of every row, permuted where there is a permutation, are multiplied before all else (smoothing, SmoothQuant, arXiv 2211.10438). Another, <c>rotatedScales</c>, has as many, by which the
/// elements of every rotated row are multiplied, that is u before the rule above. Both may be there; neither may overlap an output.
/// Another, <c>ReadOnlySpan&lt;V&gt; clips</c>, has two numbers, by which the smallest and the largest of every group, of u and 0, are multiplied before its scale, and what it has beside that, is made of them (learned or searched clipping): for
/// formats whose statistic is a largest magnitude or a range, where scales are computed. What lies outside saturates; a NaN or an infinity makes every group one without a usable scale.
/// Another, <c>ReadOnlySpan&lt;int&gt; slots</c>, has one element for each row of the call: the row of <c>codes</c>, and of what groups have, where it goes (paged caches, block tables). These then have any number of rows, as many as one
/// another, and rows in no slot stay as they are. A slot below 0, or not below that number, or there twice, is an <see cref="ArgumentException"/>; in a device's own memory it is the nearest there is, and of rows in one slot any may stay, in part.
/// With a further parameter <c>ReadOnlySpan&lt;int&gt; roundingSeed</c> of two numbers of the caller's, such as a step and a tensor's number, codes of a grid (<see cref="IntegerGridAttribute"/>, <see cref="FloatGridAttribute"/>) are rounded at random
/// (stochastic rounding): up as often as a number is near to the code above it, so that what is decoded is right on average, but where a number is beyond the last code or the scale follows from the codes. The random bits are those of Philox4x32-10 (Salmon et al., SC 2011) by these two numbers and the element's place in the call:
/// the same call gives the same codes on every device.
/// With <see cref="Matrix"/> there is a further parameter <c>ReadOnlySpan&lt;V&gt; matrix</c> of Matrix·Matrix numbers, row by row, and with <see cref="OuterMatrix"/> another, <c>outerMatrix</c>: behind the channel scales
/// and before the rotation, vectors of elements are multiplied by them as rows, y[j] = Σ x[i]·matrix[i, j], the sum from +0 up in the order of i, by fused multiply-adds.
/// </remarks>
/// <typeparam name="TFormat">The number format, such as <see cref="Int4"/> or <see cref="Int8"/>, or one of your own.</typeparam>
/// <param name="rowLength">The length of a row: 16 to 1048576 (262144 with <see cref="Signs"/>, a half with two <see cref="Rounds"/>, a quarter with three), a multiple of <see cref="GroupSize"/>, of <see cref="Rotation"/> and of <see cref="Matrix"/> · <see cref="OuterMatrix"/>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RotateQuantizeKernelAttribute<TFormat>(int rowLength) : Attribute
    where TFormat : struct, INumberFormat
{
    /// <summary>The length of a row in elements.</summary>
    public int RowLength { get; } = rowLength;

    /// <summary>The block of the rotation, up to 32768, which divides the row: a power of two, or 3, 5, 7, 9, 11, 13 or 15 times one from 16 on, of which groups are then parts (<see cref="HadamardKernelAttribute"/>); 0 or 1 for none.</summary>
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

    /// <summary>The elements that share a scale: a power of two from 16 to 32768 that divides the row. Unless it is set, which 0 stands for, it is the format's: 128, or what its <see cref="PowerOfTwoScaleAttribute"/> or <see cref="FloatScaleAttribute"/> says, or the elements of its <see cref="BlockAttribute"/> with scales in them, whose groups are fixed.</summary>
    public int GroupSize { get; set; }

    /// <summary>
    /// Whether all rows share the scales that the caller gives, and what groups have beside them: then there is one for each group of a row. Not unless set, so that there is one for each group of
    /// every row. Decoders take them alike; products take weights whose rows have scales of their own.
    /// </summary>
    public bool SharedScales { get; set; }

    /// <summary>
    /// How the scales that are stored follow from the codes; not unless set. Codes are then made by the scale that the format's statistic gives, before it is rounded. For scales of <see cref="float"/>,
    /// <see cref="Half"/> or <see cref="BFloat16"/> that are computed, of groups without zero points and minima.
    /// </summary>
    public ScaleFit ScaleFit { get; set; }

    /// <summary>
    /// How often a group's scale, and its minimum where it has one, are made anew of the codes that they give, with the least squared error, before anything is stored: 0 to 8, and 0 unless set. But for what is rounded, no time makes the error of the
    /// group larger; it becomes smaller, of <see cref="Ggml.Q4_K"/> by 7 % once and 10 % twice, of <see cref="Ggml.Q2_K"/> by 24 % and 29 % (normally distributed numbers). For scales that are computed and are no powers of
    /// two, of groups without zero points.
    /// </summary>
    public int Refinements { get; set; }

    /// <summary>
    /// The name of a static method beside this one, preferably by <c>nameof</c>, that gives the number of which a group's scale is made, in place of the format's statistic: divided by what the format says is its largest, it is the scale. So for <see cref="Int4"/>, or any format that does not say otherwise, it is what the largest level stands for. It returns <see cref="float"/>, and its parameters are any, or none, of
    /// <c>largestMagnitude</c>, <c>meanMagnitude</c>, <c>rootMeanSquare</c>, <c>mean</c>, <c>standardDeviation</c>, <c>smallest</c> and <c>largest</c>, all <see cref="float"/>: what these say of the group's numbers, behind the steps. It is compiled into the kernel as <see cref="Prologue"/> is.
    /// Where it gives 0 or a number below, the group has no usable scale, and codes of 0; where it gives NaN or an infinity, its scale is NaN. For scales that are computed, of groups without zero points and minima.
    /// </summary>
    public string? ScaleFunction { get; set; }

    /// <summary>
    /// The name of another encoding method, preferably by <c>nameof</c>, that makes codes of what this one's lose, in the same pass: of each number, behind the steps, less what its code stands for. That one has rows of the same length, a format, groups and steps of its own, and no Residual; its
    /// <see cref="Prologue"/> is not applied. The method has what it writes and takes as further parameters behind <c>residual</c>: <c>Span&lt;byte&gt; residualCodes</c> (or <c>residualBlocks</c>), <c>residualScales</c>, <c>residualMatrix</c> and so on; decoders and inner products have these, and what undoes its steps
    /// (<c>residualInverseMatrix</c>), too, and take the sum of both.
    /// </summary>
    public string? Residual { get; set; }

    /// <summary>The type that declares that method; this one's own type unless set.</summary>
    public Type? ResidualType { get; set; }

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

    /// <summary>
    /// The name of a static method <c>float F(float x)</c> beside this one, preferably by <c>nameof</c>: each element is F of that of the source. It is compiled into the kernel and gives the bits that
    /// it gives when it is called; what it may be made of, <c>docs/numerics.md</c> says.
    /// </summary>
    public string? Prologue { get; set; }

    /// <summary>The name of the generated info class; the method's name followed by <c>Kernel</c> unless set.</summary>
    public string? Info { get; set; }
}
