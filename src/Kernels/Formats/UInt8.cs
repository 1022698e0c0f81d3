namespace Kernels;

/// <summary>
/// Asymmetric 8-bit integers: codes 0..255, scale = range of the group / 255, and a zero point for each group, the code that stands for 0.
/// </summary>
[IntegerGrid(bits: 8, minimum: 0, maximum: 255, largest: 255, statistic: ScaleStatistic.Range)]
public readonly struct UInt8 : INumberFormat;
