namespace Kernels;

/// <summary>
/// The 8 levels that represent normally distributed numbers with the least squared error (Lloyd-Max); scale = root mean square of the group. Behind a random rotation the elements of
/// any vector are nearly so distributed. With one group a row this is TurboQuant's codec for the mean squared error (arXiv 2504.19874) and EDEN's with S = 1 (arXiv 2108.08842).
/// Two codes a byte, element 2i in the low nibble, of which a code takes three bits.
/// </summary>
[Codebook(
    ScaleStatistic.RootMeanSquare,
    -2.1519457f, -1.34390928f, -0.75600528f, -0.24509418f,
    0.24509418f, 0.75600528f, 1.34390928f, 2.1519457f)]
public readonly struct LloydMax3 : INumberFormat;
