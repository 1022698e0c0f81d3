namespace Kernels.Generator.Specs;

/// <summary>The properties of a number format: value = (code − Offset)·scale; scale = a group's statistic / Largest.</summary>
/// <param name="DisplayName">For documentation and messages only; no decision depends on it.</param>
/// <param name="StorageBits">The bits that a code occupies in memory: 2, 4 or 8.</param>
internal sealed record FormatSpec(
    string DisplayName,
    int StorageBits,
    int Minimum,
    int Maximum,
    float Largest,
    float Offset,
    int ZeroCode,
    ScaleStatistic Statistic = ScaleStatistic.LargestMagnitude)
{
    /// <summary>Codes are two's complement when negative ones exist.</summary>
    public bool IsSigned => Minimum < 0;
}
