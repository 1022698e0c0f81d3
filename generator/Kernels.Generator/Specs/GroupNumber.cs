namespace Kernels.Generator.Specs;

/// <summary>A number that sums up those of a group; functions know them by these names, in small letters at first.</summary>
internal enum GroupNumber
{
    LargestMagnitude,
    MeanMagnitude,
    RootMeanSquare,
    Mean,
    StandardDeviation,
    Smallest,
    Largest,
}
