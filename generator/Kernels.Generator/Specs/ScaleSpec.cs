using Kernels.Generator.Types;

namespace Kernels.Generator.Specs;

/// <summary>How the scale of a group follows from its elements, and how it is stored.</summary>
/// <param name="Statistic">What it is made of.</param>
/// <param name="Largest">The magnitude, in units of the scale, to which the statistic is mapped.</param>
/// <param name="GroupSize">The elements of a group where a kernel does not say it.</param>
/// <param name="Storages">The ways to store it.</param>
internal sealed record ScaleSpec(ScaleStatistic Statistic, float Largest, int GroupSize, EquatableArray<ScaleStorage> Storages)
{
    /// <summary>Whether codes are made by the scale, and by what groups have beside it, before these are rounded.</summary>
    internal bool IsAppliedUnrounded { get; init; }

    /// <summary>The grid of which scales are codes, and its scale, which all groups of a block share; null where scales are numbers of their own.</summary>
    internal FormatSpec? Nested { get; init; }

    /// <summary>Whether scales can be below 0.</summary>
    internal bool IsSigned => Statistic == ScaleStatistic.Extreme;

    /// <summary>Whether the statistic is made of the ends of a range.</summary>
    internal bool IsOfEnds => Statistic is ScaleStatistic.LargestMagnitude or ScaleStatistic.Range or ScaleStatistic.RangeAboveMinimum;

    /// <summary>The scale, of the statistic, before it is rounded.</summary>
    internal ScalarExpression Unrounded => LinearScale.Rule(ElementType.Float, Largest, IsSigned);

    /// <summary>The types that its operand can have, the preferred one first.</summary>
    public ImmutableArray<ElementType> Types => [.. Storages.Select(storage => storage.Type)];

    public ScaleStorage StoredAs(ElementType type) => Storages.First(storage => storage.Type == type);
}
