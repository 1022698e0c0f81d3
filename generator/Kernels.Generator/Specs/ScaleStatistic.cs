namespace Kernels.Generator.Specs;

/// <summary>What a group's scale is made of; the values are those of the public <c>ScaleStatistic</c>.</summary>
internal enum ScaleStatistic
{
    LargestMagnitude = 0,
    MeanMagnitude = 1,
    Range = 2,
    RangeAboveMinimum = 3,
    RootMeanSquare = 4,
    Extreme = 5,
}
