namespace Kernels;

/// <summary>
/// The 16 levels that represent normally distributed numbers with the least squared error (Lloyd-Max); scale = root mean square of the group. Behind a random rotation the elements of
/// any vector are nearly so distributed. With one group a row this is TurboQuant's codec for the mean squared error (arXiv 2504.19874) and EDEN's with S = 1 (arXiv 2108.08842).
/// Two codes a byte, element 2i in the low nibble.
/// </summary>
[Codebook(
    ScaleStatistic.RootMeanSquare,
    -2.73258957f, -2.06901723f, -1.61804639f, -1.2562312f,
    -0.94234046f, -0.65675912f, -0.3880483f, -0.12839503f,
    0.12839503f, 0.3880483f, 0.65675912f, 0.94234046f,
    1.2562312f, 1.61804639f, 2.06901723f, 2.73258957f)]
public readonly struct LloydMax4 : INumberFormat;
