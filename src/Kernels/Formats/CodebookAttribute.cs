using System.Runtime.CompilerServices;

namespace Kernels;

/// <summary>
/// Declares a number format by its levels: value = level of the code · scale, with one scale per group, the group's largest magnitude, or another statistic of the group, divided by <see cref="Largest"/>.
/// </summary>
/// <remarks>
/// A code is the place of the level nearest to the number divided by the scale; halfway between two levels it is the even place, unless <see cref="Rounding"/> says otherwise. Codes lie in fields of 2 bits where
/// there are up to 4 levels, of 4 bits where there are up to 16, and of 8 bits where there are more, in ascending element order from the low bits of a byte up. A group without a usable scale gets
/// the code of the level nearest to 0 throughout. Codes beyond the last level are never written; a decoder takes them for the last one.
/// </remarks>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class CodebookAttribute : Attribute
{
    private readonly float[] _levels;

    /// <summary>Levels of which the one of largest magnitude stands for the group's largest magnitude, unless <see cref="Largest"/> is set.</summary>
    /// <param name="levels">From 2 to 256 finite numbers in ascending order, each once.</param>
    [OverloadResolutionPriority(1)] // a level of 0 could be a statistic
    public CodebookAttribute(params float[] levels)
        : this(ScaleStatistic.LargestMagnitude, levels)
    {
    }

    /// <summary>Levels in units of a statistic of the group.</summary>
    /// <param name="statistic">What a group's scale is, divided by <see cref="Largest"/>: <see cref="ScaleStatistic.MeanMagnitude"/>, <see cref="ScaleStatistic.RootMeanSquare"/>, <see cref="ScaleStatistic.LargestMagnitude"/> or <see cref="ScaleStatistic.Extreme"/>.</param>
    /// <param name="levels">From 2 to 256 finite numbers in ascending order, each once.</param>
    public CodebookAttribute(ScaleStatistic statistic, params float[] levels)
    {
        Statistic = statistic;
        _levels = levels ?? [];
    }

    /// <summary>What a group's scale is made of.</summary>
    public ScaleStatistic Statistic { get; }

    /// <summary>The value of each code in units of the scale.</summary>
    public IReadOnlyList<float> Levels => _levels;

    /// <summary>
    /// The magnitude, in units of the levels, that the group's statistic stands for: a scale is the statistic divided by it. A positive finite number; unless it is set, which 0 stands for, the largest magnitude of a level for
    /// <see cref="ScaleStatistic.LargestMagnitude"/>, and 1 for averages. With <see cref="ScaleStatistic.Extreme"/> a number of either sign, and unless it is set, the level of largest magnitude, of two that are opposite the one below 0. With 1/√n, levels of <see cref="ScaleStatistic.RootMeanSquare"/> are those of a group of n elements divided by its norm, which is its scale.
    /// </summary>
    public float Largest { get; set; }

    /// <summary>How numbers halfway between two levels are rounded: to even places unless set; <see cref="CodeRounding.HalfUp"/> otherwise.</summary>
    public CodeRounding Rounding { get; set; }

    /// <summary>Whether codes are made by the scale before it is rounded to what is stored (<see cref="IntegerGridAttribute.UnroundedScale"/>).</summary>
    public bool UnroundedScale { get; set; }
}
