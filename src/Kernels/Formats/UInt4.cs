namespace Kernels;

/// <summary>
/// Asymmetric 4-bit integers: codes 0..15, scale = range of the group / 15, and a zero point for each group, the code that stands for 0. Two codes a byte, element 2i in
/// the low nibble (the asymmetric quantization of KV caches, as in QuaRot, arXiv 2404.00456, section 4).
/// </summary>
[IntegerGrid(bits: 4, minimum: 0, maximum: 15, largest: 15, statistic: ScaleStatistic.Range)]
public readonly struct UInt4 : INumberFormat;
