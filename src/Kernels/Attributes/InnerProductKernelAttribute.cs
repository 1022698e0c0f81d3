namespace Kernels;

/// <summary>
/// Compiles a partial method that computes the inner products of queries and of the rows that a <see cref="RotateQuantizeKernelAttribute{TFormat}"/> method wrote, in one pass over codes and scales:
/// attention scores of a compressed cache, or similarities of compressed vectors.
/// </summary>
/// <remarks>
/// The method has the form <c>static partial void Name(ReadOnlySpan&lt;byte&gt; codes, ReadOnlySpan&lt;S&gt; scales, ReadOnlySpan&lt;T&gt; query, Span&lt;U&gt; scores)</c>, where S is the encoder's scale type, and T and U are
/// <see cref="float"/>, <see cref="Half"/> or <see cref="BFloat16"/>. <c>query</c> has as many elements as the encoder's row, or <see cref="Queries"/> times as many, one query after the other; <c>scores</c> has
/// <see cref="Queries"/> elements for each row. The encoder's <c>blocks</c>, <c>zeroPoints</c> and <c>minima</c> stand here as in its decoder.
/// A score is Σ x[i]·query[i], of the elements x that a decoder (<see cref="DequantizeRotateKernelAttribute"/>) would give, before they are rounded to a type of its own. Each product is rounded, and they are
/// added in the order of docs/numerics.md, which is the same on all devices; a score of −0 is stored as 0, and one with a product that is not finite, or whose sum overflows, as NaN.
/// With a further parameter <c>ReadOnlySpan&lt;int&gt; slots</c> there are as many scores as it has elements, of the rows of codes that it names, as a decoder would read them.
/// Where the encoder has a <see cref="RotateQuantizeKernelAttribute{TFormat}.Residual"/>, the method has what the decoder has of it, also with <see cref="Rotated"/>.
/// With a further parameter <c>ReadOnlySpan&lt;int&gt; bits</c> of one number, as many of the upper bits of each code are taken, as its decoder would take them.
/// Where the encoder has a <c>permutation</c>, <c>channelScales</c>, <c>rotatedScales</c> or matrices, the method has what the decoder has of them, but with <see cref="Rotated"/> nothing of it.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InnerProductKernelAttribute : Attribute
{
    /// <summary>The name of the encoding method, preferably by <c>nameof</c>. Its rows have a power of two of elements, up to 32768.</summary>
    public string? Of { get; set; }

    /// <summary>The type that declares the encoding method; the method's own type unless set.</summary>
    public Type? OfType { get; set; }

    /// <summary>The queries of a call, each of which has a score for every row: 1, as it is unless set, to 16.</summary>
    public int Queries { get; set; } = 1;

    /// <summary>
    /// Whether queries have gone the way of rows already, so that nothing is rotated back: the permutation, the signs and the orthonormal rotation of the encoder, with the transposed inverse of each matrix, and divided where
    /// the encoder multiplies. Then x is level·scale.
    /// </summary>
    public bool Rotated { get; set; }

    /// <summary>The name of the generated info class; the method's name followed by <c>Kernel</c> unless set.</summary>
    public string? Info { get; set; }
}
