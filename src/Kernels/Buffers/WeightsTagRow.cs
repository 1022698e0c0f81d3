using Kernels.CompilerServices;

namespace Kernels;

/// <summary>What is known of a tag.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Default">What weights have that do not say it; null where all weights say it.</param>
/// <param name="Words">What a description has by it, in words that follow «the weights have».</param>
internal sealed record WeightsTagRow(WeightsTag Tag, WeightsTagKind Kind, long? Default, Func<WeightsDescription, string> Words)
{
    /// <summary>Whether it means anything in a description.</summary>
    public Func<WeightsDescription, bool> Applies { get; init; } = static _ => true;

    /// <summary>Whether a value is one of the kind.</summary>
    public bool Holds(long value) => Kind switch
    {
        WeightsTagKind.Integer => value == (int)value,
        WeightsTagKind.Number => value == (uint)value,
        WeightsTagKind.Bits => true,
        _ => throw new InvalidOperationException($"No values are of kind {Kind}."),
    };
}
