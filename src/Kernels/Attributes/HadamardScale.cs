namespace Kernels;

/// <summary>The factor of a Walsh-Hadamard transform of n elements; one multiplication after the last butterfly. Of several rounds it is that of n to their power.</summary>
public enum HadamardScale
{
    /// <summary>fp32(1/√n): the transform is orthonormal, and without signs its own inverse.</summary>
    Orthonormal = 0,

    /// <summary>No factor: y = H·x.</summary>
    None = 1,

    /// <summary>1/n: undoes a transform made with <see cref="None"/>.</summary>
    Inverse = 2,
}
