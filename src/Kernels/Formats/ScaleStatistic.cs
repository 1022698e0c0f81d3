namespace Kernels;

/// <summary>What a group's scale is made of.</summary>
public enum ScaleStatistic
{
    /// <summary>The group's largest magnitude.</summary>
    LargestMagnitude = 0,

    /// <summary>The sum of the group's magnitudes divided by its size.</summary>
    MeanMagnitude = 1,
}
