namespace Kernels;

/// <summary>
/// Compiles a partial method that takes rows through the steps of a quantizer, without quantizing them: the steps of a <see cref="RotateQuantizeKernelAttribute{TFormat}"/> method, or some of its own. Queries for the codes of rotated keys, activations
/// for rotated weights, and transforms by matrices that are data are such rows.
/// </summary>
/// <remarks>
/// The method has the form <c>static partial void Name(ReadOnlySpan&lt;T&gt; source, Span&lt;U&gt; destination)</c>, where T and U are <see cref="float"/>, <see cref="Half"/> or <see cref="BFloat16"/>. Both have any number of rows, one after the other, and
/// <c>destination</c> as many as <c>source</c>. The steps are, in their order: a permutation, scales of channels, <see cref="Matrix"/>, <see cref="OuterMatrix"/>, rounds of random signs and a Walsh-Hadamard rotation, and scales of rotated channels, each as
/// <see cref="RotateQuantizeKernelAttribute{TFormat}"/> says; at last, elements are multiplied by c = fp32(1/√(Rotation^Rounds)), once, and rounded to U.
/// With <see cref="Of"/> the steps are those of that method, and the operands of steps, <c>permutation</c>, <c>channelScales</c>, <c>matrix</c>, <c>outerMatrix</c> and <c>rotatedScales</c>, are the ones that it has, of the same types. Without it, they are what this attribute says,
/// and a permutation or scales where the method has such a parameter. With <see cref="RotationWay.Inverse"/> matrices are <c>inverseMatrix</c> and <c>inverseOuterMatrix</c>.
/// Source and destination may be the same memory (in place) when T is U, unless there is a permutation; any other overlap is an <see cref="ArgumentException"/>. NaN and infinities spread as sums and products have it.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RotateKernelAttribute : Attribute
{
    /// <summary>Takes the steps of the method that <see cref="Of"/> names.</summary>
    public RotateKernelAttribute()
    {
    }

    /// <summary>Takes the steps that the attribute says.</summary>
    /// <param name="rowLength">
    /// The length of a row: 16 to 1048576 (262144 with <see cref="Signs"/>, a half with two <see cref="Rounds"/>, a quarter with three), a multiple of 16, of <see cref="Rotation"/> and of <see cref="Matrix"/> · <see cref="OuterMatrix"/>.
    /// </param>
    public RotateKernelAttribute(int rowLength) => RowLength = rowLength;

    /// <summary>The length of a row in elements; 0 where it is that of another method.</summary>
    public int RowLength { get; }

    /// <summary>The name of the encoding method whose steps these are, preferably by <c>nameof</c>.</summary>
    public string? Of { get; set; }

    /// <summary>The type that declares the encoding method; the method's own type unless set.</summary>
    public Type? OfType { get; set; }

    /// <summary>Which way rows go: forward, unless set.</summary>
    public RotationWay Way { get; set; }

    /// <summary>The block of the rotation, up to 32768, which divides the row: a power of two, or 3, 5, 7, 9, 11, 13 or 15 times one from 16 on (<see cref="HadamardKernelAttribute"/>); 0 or 1 for none.</summary>
    public int Rotation { get; set; }

    /// <summary>
    /// The order of a dense matrix of the caller's, by which blocks of as many consecutive elements are multiplied before the rotation: a power of two from 16 to 256 that divides the row, and beside a rotation of m·2^k is 2^k at most. 0 or 1 for none.
    /// </summary>
    public int Matrix { get; set; }

    /// <summary>
    /// The order of a second matrix, which multiplies the elements at the same place of as many blocks of <see cref="Matrix"/> elements, behind the first: a power of two from 2 to 256. 0 or 1 for none.
    /// </summary>
    public int OuterMatrix { get; set; }

    /// <summary>Where the random signs of <see cref="Seed"/> are applied; nowhere unless set.</summary>
    public SignPlacement Signs { get; set; }

    /// <summary>The seed of the random signs, used when <see cref="Signs"/> is set.</summary>
    public ulong Seed { get; set; }

    /// <summary>How often rows are rotated: 1 to 3, and 1 unless set, for which 0 stands. More than 1 takes <see cref="Signs"/> and a rotation.</summary>
    public int Rounds { get; set; }

    /// <summary>
    /// The name of a static method <c>float F(float x)</c> beside this one, preferably by <c>nameof</c>: each element is F of that of the source, before all steps. The prologue of the method that <see cref="Of"/> names is no step.
    /// </summary>
    public string? Prologue { get; set; }

    /// <summary>The name of the generated info class; the method's name followed by <c>Kernel</c> unless set.</summary>
    public string? Info { get; set; }
}
