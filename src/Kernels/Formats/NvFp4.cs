namespace Kernels;

/// <summary>
/// NVFP4: numbers of 4 bits, E2M1 (0, 0.5, 1, 1.5, 2, 3, 4, 6 and their negatives), in groups of 16 with an E4M3 number as their scale, the largest magnitude divided by 6: 9 bytes for 16 elements.
/// Two codes a byte, element 2i in the low nibble (NVIDIA, "Pretraining Large Language Models with NVFP4", arXiv 2509.25149).
/// </summary>
/// <remarks>The second scale of a tensor, where there is one, is the caller's: it multiplies what is encoded by a number g, 448·6 divided by the largest magnitude, and divides what is decoded by it.</remarks>
[FloatGrid(exponentBits: 2, fractionBits: 1)]
[FloatScale(ScaleFormat.E4M3, groupSize: 16)]
public readonly struct NvFp4 : INumberFormat;
