namespace Kernels;

/// <summary>The factor of a Walsh-Hadamard transform of n elements; one multiplication behind all additions. Of several rounds it is that of n to their power.</summary>
public enum HadamardScale
{
    /// <summary>fp32(1/√n): the transform is orthonormal; without signs it is its own inverse, or that of the same one with <see cref="HadamardKernelAttribute.Transposed"/> where the length is no power of two.</summary>
    Orthonormal = 0,

    /// <summary>No factor: y = H·x.</summary>
    None = 1,

    /// <summary>1/n: undoes a transform made with <see cref="None"/>, transposed where the length is no power of two.</summary>
    Inverse = 2,
}
