namespace Kernels;

/// <summary>
/// Compiles a partial method that is the inverse pipeline of a <see cref="RotateQuantizeKernelAttribute{TFormat}"/>
/// method: dequantize, rotate back, undo the signs.
/// </summary>
/// <remarks>
/// The method has the form <c>static partial void Name(ReadOnlySpan&lt;byte&gt; codes, ReadOnlySpan&lt;S&gt; scales, Span&lt;U&gt; destination)</c>,
/// where S is the encoder's scale type and U is <see cref="float"/>, <see cref="Half"/> or <see cref="BFloat16"/>. An element is
/// (code − offset)·(scale·c), for a codebook or a float grid level·(scale·c), before the unscaled rotation back, with c = fp32(1/√(Rotation^Rounds)). A code outside the format's range, which
/// no encoder writes, is neither refused nor clamped; beyond a codebook's last level it stands for the last.
/// The decoder of an encoder of <c>blocks</c> reads these in place of codes and scales (<see cref="BlockAttribute"/>), and elements are those that they are by themselves.
/// The decoder of an encoder with <c>zeroPoints</c> has that parameter too, and subtracts a group's from its codes; that of one with <c>minima</c> too, and an element is then code·(scale·c) plus minimum·c, a fused multiply-add of these two products.
/// The decoder of an encoder with <c>channelScales</c> has that parameter too, of the same type, and divides the elements of every row by it last, but for a permutation; that of an encoder with
/// <c>rotatedScales</c> divides the elements by them before the rotation back. That of an encoder with a
/// <c>matrix</c> or an <c>outerMatrix</c> has <c>inverseMatrix</c> or <c>inverseOuterMatrix</c>, of the same type and size, by which it multiplies in their place, behind the rotation back: the inverses, which of orthogonal matrices are the transposes. That of one with a <c>permutation</c> has it too, and element i goes to the place i of it last; a place that is outside the row or there twice is an
/// <see cref="ArgumentException"/>, and in a device's own memory the nearest inside, or written twice.
/// The decoder of an encoder with a <see cref="RotateQuantizeKernelAttribute{TFormat}.Residual"/> has what that writes and what undoes its steps as further parameters, behind <c>residual</c>, and adds the number that they stand for, times c, before the rotation back.
/// With a further parameter <c>ReadOnlySpan&lt;int&gt; bits</c> of one number b, from 1 to the fewest bits that hold the format's codes, no more than the upper b bits of each code are taken, so that codes are stored once and read with as many bits as a call wants: for a code stands
/// the nearest of which all lower bits are 0, of two the upper one, and at most the largest such code. Where there are negative codes they are two's complement. It is for formats with <see cref="IntegerGridAttribute"/>; a number outside is an <see cref="ArgumentException"/>, and in a device's own memory the nearest that may be.
/// A further parameter <c>ReadOnlySpan&lt;int&gt; slots</c>, whether or not the encoder has it, has one element for each row of <c>destination</c>: the row of <c>codes</c>, and of what groups have, that it is made of. Those have any number of rows, and a slot is one of
/// them, or an <see cref="ArgumentException"/>; in a device's own memory the nearest there is. Where the encoder has <c>SharedScales</c>, scales, zero points and minima are those of one row.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DequantizeRotateKernelAttribute : Attribute
{
    /// <summary>The name of the encoding method, preferably by <c>nameof</c>.</summary>
    public string? Of { get; set; }

    /// <summary>The type that declares the encoding method; the decoding method's own type unless set.</summary>
    public Type? OfType { get; set; }

    /// <summary>The name of the generated info class; the method's name followed by <c>Kernel</c> unless set.</summary>
    public string? Info { get; set; }
}
