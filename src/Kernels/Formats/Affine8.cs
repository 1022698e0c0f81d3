namespace Kernels;

/// <summary>
/// Affine 8-bit codes: value = code·scale + minimum with codes 0..255, scale = (largest − minimum) / 255 and the minimum of each group, which are numbers of the
/// caller's types. One code a byte (the affine mode of MLX, whose biases are the minima; asymmetric KV caches as in KIVI, arXiv 2402.02750).
/// </summary>
[IntegerGrid(bits: 8, minimum: 0, maximum: 255, largest: 255, statistic: ScaleStatistic.RangeAboveMinimum)]
public readonly struct Affine8 : INumberFormat;
