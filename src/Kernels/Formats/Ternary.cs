namespace Kernels;

/// <summary>
/// Three levels −1, 0 and 1: codes of 2 bits in two's complement, scale = mean magnitude (the rule of BitNet b1.58,
/// arXiv 2402.17764, for every group). Four codes a byte.
/// </summary>
[IntegerGrid(bits: 2, minimum: -1, maximum: 1, largest: 1, statistic: ScaleStatistic.MeanMagnitude)]
public readonly struct Ternary : INumberFormat;
