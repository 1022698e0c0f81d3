using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>What an encoder writes and a product reads: all that decides the meaning of codes and scales.</summary>
/// <param name="Format">The name of the number format, for messages only: descriptions that differ in nothing else are equal.</param>
/// <param name="CodeBits">The bits that a code occupies: 2, 4 or 8.</param>
/// <param name="Minimum">The smallest code.</param>
/// <param name="Maximum">The largest code.</param>
/// <param name="Largest">What the group's statistic is divided by to give the scale.</param>
/// <param name="Offset">The code whose value is zero.</param>
/// <param name="ZeroCode">The code of a group that has no usable scale.</param>
/// <param name="Statistic">The statistic of a group: 0 for its largest magnitude, 1 for its mean magnitude.</param>
/// <param name="ScaleType">How scales are stored: float, Half or BFloat16.</param>
/// <param name="GroupSize">The elements that share a scale.</param>
/// <param name="Rotation">The block of the rotation; 1 for none.</param>
/// <param name="RowLength">The row of the encoder, with which its signs repeat and of which a row of weights is a multiple.</param>
/// <param name="SignPlacement">Where the random signs stand: 0 nowhere, 1 before the rotation, 2 after it.</param>
/// <param name="Seed">The seed of the random signs; without signs it means nothing.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record WeightsDescription(
    string Format,
    int CodeBits,
    int Minimum,
    int Maximum,
    float Largest,
    float Offset,
    int ZeroCode,
    int Statistic,
    KernelElementType ScaleType,
    int GroupSize,
    int Rotation,
    int RowLength,
    int SignPlacement,
    ulong Seed)
{
    /// <summary>Whether the other means the same, whatever its format is called.</summary>
    /// <param name="other">The other description.</param>
    public bool Equals(WeightsDescription? other)
        => ReferenceEquals(this, other) || (other is not null && WeightsDifference.First(this, other) is null);

    /// <summary>A hash code that ignores the format's name.</summary>
    public override int GetHashCode() => HashCode.Combine(CodeBits, Minimum, Maximum, ScaleType, GroupSize, Rotation, RowLength, SignPlacement);
}
