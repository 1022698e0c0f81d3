namespace Kernels;

/// <summary>
/// The 32 levels that represent normally distributed numbers with the least squared error (Lloyd-Max); scale = root mean square of the group (<see cref="LloydMax4"/>).
/// One code a byte.
/// </summary>
[Codebook(
    ScaleStatistic.RootMeanSquare,
    -3.2607324f, -2.6911197f, -2.3177395f, -2.0287285f, -1.7872332f, -1.576228f, -1.3863404f, -1.2118044f,
    -1.0487833f, -0.8945651f, -0.7471357f, -0.6049336f, -0.4666995f, -0.3313783f, -0.19805183f, -0.06588966f,
    0.06588966f, 0.19805183f, 0.3313783f, 0.4666995f, 0.6049336f, 0.7471357f, 0.8945651f, 1.0487833f,
    1.2118044f, 1.3863404f, 1.576228f, 1.7872332f, 2.0287285f, 2.3177395f, 2.6911197f, 3.2607324f)]
public readonly struct LloydMax5 : INumberFormat;
