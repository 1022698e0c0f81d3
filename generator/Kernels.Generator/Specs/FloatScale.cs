using Kernels.Generator.Types;

namespace Kernels.Generator.Specs;

/// <summary>Scales that are floating-point numbers of 8 bits: the statistic divided by the largest level, rounded, and at most the largest of these.</summary>
internal static class FloatScale
{
    /// <param name="linear">The scales that these take the place of.</param>
    /// <param name="type">How they are stored.</param>
    /// <param name="groupSize">The elements of a group where a kernel does not say it.</param>
    public static ScaleSpec Of(ScaleSpec linear, ElementType type, int groupSize) => linear with
    {
        GroupSize = groupSize, Storages = ImmutableArray.Create(new ScaleStorage(type, LinearScale.Rule(type, linear.Largest), HasZero: true)),
    };
}
