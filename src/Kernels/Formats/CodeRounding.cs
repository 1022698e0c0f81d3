namespace Kernels;

/// <summary>How a number divided by its scale becomes a code where it lies halfway between two. Libraries differ in it, and write different codes.</summary>
public enum CodeRounding
{
    /// <summary>To the even one: of an integer grid the even code, once the offset is added, of a float grid the even fraction, of a codebook the even place.</summary>
    HalfToEven = 0,

    /// <summary>To the greater number: ⌊x + offset + ½⌋, the sum in binary32, of an integer grid. That of ggml's <c>Q4_0</c>, <c>Q4_1</c>, <c>Q5_0</c> and <c>Q5_1</c>.</summary>
    HalfUp = 1,

    /// <summary>To the one farther from zero, as C's <c>roundf</c> and <see cref="MidpointRounding.AwayFromZero"/>. That of ggml's <c>Q8_0</c>, <c>Q2_0</c> and <c>TQ2_0</c>.</summary>
    HalfAwayFromZero = 2,

    /// <summary>To the one nearer to zero; what becomes zero has the code of +0. That of ggml's <c>MXFP4</c>.</summary>
    HalfTowardZero = 3,
}
