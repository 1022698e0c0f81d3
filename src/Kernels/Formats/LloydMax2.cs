namespace Kernels;

/// <summary>
/// The 4 levels that represent normally distributed numbers with the least squared error (Lloyd-Max); scale = root mean square of the group. Behind a random rotation the elements of
/// any vector are nearly so distributed. With one group a row this is TurboQuant's codec for the mean squared error (arXiv 2504.19874) and EDEN's with S = 1 (arXiv 2108.08842).
/// Four codes a byte, element 4i in the lowest two bits.
/// </summary>
[Codebook(ScaleStatistic.RootMeanSquare, -1.51041761f, -0.45278003f, 0.45278003f, 1.51041761f)]
public readonly struct LloydMax2 : INumberFormat;
