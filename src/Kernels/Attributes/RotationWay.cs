namespace Kernels;

/// <summary>Which way the rows of a <see cref="RotateKernelAttribute"/> method go through its steps.</summary>
public enum RotationWay
{
    /// <summary>Through all steps in their order, as the rows that an encoder is given.</summary>
    Forward = 0,

    /// <summary>Back: what undoes the steps, in reverse. It takes the inverses of matrices as <c>inverseMatrix</c> and <c>inverseOuterMatrix</c>, divides where a step multiplies, and brings elements back to their places.</summary>
    Inverse = 1,

    /// <summary>
    /// As what inner products are taken with: with y the vectors that went forward and x those that went this way, x·y is what it was before. The permutation, signs and rotations are those of the encoder, since they are orthonormal; where it
    /// multiplies, this divides; and <c>matrix</c> and <c>outerMatrix</c> are the transposed inverses of the encoder's, which of orthogonal matrices are themselves.
    /// </summary>
    Dual = 2,
}
