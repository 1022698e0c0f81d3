namespace Kernels;

/// <summary>
/// Affine 4-bit codes: value = code·scale + minimum with codes 0..15, scale = (largest − minimum) / 15 and the minimum of each group, which are numbers of the
/// caller's types. Two codes a byte, element 2i in the low nibble (the affine mode of MLX, whose biases are the minima; asymmetric KV caches as in KIVI, arXiv 2402.02750).
/// </summary>
[IntegerGrid(bits: 4, minimum: 0, maximum: 15, largest: 15, statistic: ScaleStatistic.RangeAboveMinimum)]
public readonly struct Affine4 : INumberFormat;
