namespace Kernels;

/// <summary>
/// Affine 2-bit codes: value = code·scale + minimum with codes 0..3, scale = (largest − minimum) / 3 and the minimum of each group, which are numbers of the
/// caller's types. Four codes a byte, element 4i in the lowest two bits (the affine mode of MLX, whose biases are the minima; asymmetric KV caches as in KIVI, arXiv 2402.02750).
/// </summary>
[IntegerGrid(bits: 2, minimum: 0, maximum: 3, largest: 3, statistic: ScaleStatistic.RangeAboveMinimum)]
public readonly struct Affine2 : INumberFormat;
