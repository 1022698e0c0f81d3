namespace Kernels;

/// <summary>
/// Compiles a partial method that makes the codes of one <see cref="RotateQuantizeKernelAttribute{TFormat}"/> method of those of another, in one pass and without rotating rows back: INT8 of a cache's newest tokens
/// becomes INT4 of older ones.
/// </summary>
/// <remarks>
/// The method has the form <c>static partial void Name(ReadOnlySpan&lt;byte&gt; sourceCodes, ReadOnlySpan&lt;S&gt; sourceScales, Span&lt;byte&gt; codes, Span&lt;T&gt; scales)</c>: what the encoder <see cref="From"/> wrote, its parameters'
/// names behind <c>source</c> (<c>sourceBlocks</c>, <c>sourceZeroPoints</c>, <c>sourceMinima</c>), and what <see cref="To"/> writes, of the same types. Both encoders have rows of the same length and the same steps: rotation, signs, matrices, permutation and scales of channels,
/// none of which is done or undone, so that the method has no parameters for them. Formats and groups may differ.
/// An element is level·scale of the first encoder, as <see cref="InnerProductKernelAttribute.Rotated"/> has it, and is quantized by the rules of the second with a c of 1, among them its ScaleFit and Refinements, and not its Prologue, which the first one's rows are behind.
/// Parameters <c>scales</c>, <c>zeroPoints</c> and <c>minima</c> that are read, <c>clips</c> and <c>roundingSeed</c> are what they are for an encoder; <c>bits</c> says as in a decoder how many bits of the source's codes are taken.
/// Numbers of the caller's that the encoders take, as scales of channels, are to be the same for both. Where <see cref="From"/> has <c>SharedScales</c>, <c>sourceScales</c> are those of one row. There are no <c>slots</c>: rows of a page are passed as a slice. Memory that is written overlaps with none that is read.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequantizeKernelAttribute : Attribute
{
    /// <summary>The name of the method that wrote the codes, preferably by <c>nameof</c>.</summary>
    public string? From { get; set; }

    /// <summary>The type that declares it; the method's own type unless set.</summary>
    public Type? FromType { get; set; }

    /// <summary>The name of the method whose codes are to be made, preferably by <c>nameof</c>.</summary>
    public string? To { get; set; }

    /// <summary>The type that declares that; the method's own type unless set.</summary>
    public Type? ToType { get; set; }

    /// <summary>The name of the generated info class; the method's name followed by <c>Kernel</c> unless set.</summary>
    public string? Info { get; set; }
}
