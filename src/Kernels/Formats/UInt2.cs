namespace Kernels;

/// <summary>
/// Asymmetric 2-bit integers: codes 0..3, scale = range of the group / 3, and a zero point for each group, the code that stands for 0. Four codes a byte.
/// </summary>
[IntegerGrid(bits: 2, minimum: 0, maximum: 3, largest: 3, statistic: ScaleStatistic.Range)]
public readonly struct UInt2 : INumberFormat;
