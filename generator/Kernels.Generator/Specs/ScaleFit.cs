namespace Kernels.Generator.Specs;

/// <summary>How the scale that is stored follows from the codes; the values are those of the public <c>ScaleFit</c>.</summary>
internal enum ScaleFit
{
    None = 0,
    LeastSquares = 1,
    Unbiased = 2,
    SameNorm = 3,
    WeightedLeastSquares = 4,
}
