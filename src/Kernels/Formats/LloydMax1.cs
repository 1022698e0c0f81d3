namespace Kernels;

/// <summary>
/// The 2 levels that represent normally distributed numbers with the least squared error (Lloyd-Max); scale = root mean square of the group. Behind a random rotation the elements of
/// any vector are nearly so distributed. With one group a row this is TurboQuant's codec for the mean squared error (arXiv 2504.19874) and EDEN's with S = 1 (arXiv 2108.08842).
/// Four codes a byte, element 4i in the lowest two bits, of which a code takes one.
/// </summary>
[Codebook(ScaleStatistic.RootMeanSquare, -0.79788456f, 0.79788456f)]
public readonly struct LloydMax1 : INumberFormat;
