using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>What an encoder writes and a product reads: all that decides the meaning of codes and scales, as a list of tagged values.</summary>
/// <param name="Format">The name of the number format, for messages only: descriptions that differ in nothing else are equal.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record WeightsDescription(string Format)
{
    /// <summary>The bits that a code occupies: 2, 4 or 8.</summary>
    public int CodeBits { get => Integer(WeightsTag.CodeBits); init => Properties = Properties.With(WeightsTag.CodeBits, value); }

    /// <summary>The smallest code.</summary>
    public int Minimum { get => Integer(WeightsTag.Minimum); init => Properties = Properties.With(WeightsTag.Minimum, value); }

    /// <summary>The largest code.</summary>
    public int Maximum { get => Integer(WeightsTag.Maximum); init => Properties = Properties.With(WeightsTag.Maximum, value); }

    /// <summary>What the group's statistic is divided by to give the scale.</summary>
    public float Largest { get => Number(WeightsTag.Largest); init => Properties = Properties.With(WeightsTag.Largest, BitConverter.SingleToUInt32Bits(value)); }

    /// <summary>The code whose value is zero.</summary>
    public float Offset { get => Number(WeightsTag.Offset); init => Properties = Properties.With(WeightsTag.Offset, BitConverter.SingleToUInt32Bits(value)); }

    /// <summary>The code of a group that has no usable scale.</summary>
    public int ZeroCode { get => Integer(WeightsTag.ZeroCode); init => Properties = Properties.With(WeightsTag.ZeroCode, value); }

    /// <summary>The statistic of a group: 0 for its largest magnitude, 1 for its mean magnitude, 2 for its range, which goes with a zero point, 3 for its range above its minimum, which is stored too, 4 for its root mean square, 5 for its number of largest magnitude with its sign.</summary>
    public int Statistic { get => Integer(WeightsTag.Statistic); init => Properties = Properties.With(WeightsTag.Statistic, value); }

    /// <summary>The levels of the codes 0 to 7, where they are not one apart: signed bytes, that of code 0 lowest.</summary>
    public ulong LowLevels { get => (ulong)Properties[WeightsTag.LowLevels]; init => Properties = Properties.With(WeightsTag.LowLevels, (long)value); }

    /// <summary>The levels of the codes 8 to 15.</summary>
    public ulong HighLevels { get => (ulong)Properties[WeightsTag.HighLevels]; init => Properties = Properties.With(WeightsTag.HighLevels, (long)value); }

    /// <summary>What is added to the levels of the codes 0 to 7, in 128ths: bytes from 0 to 127, that of code 0 lowest.</summary>
    public ulong LowFractions { get => (ulong)Properties[WeightsTag.LowFractions]; init => Properties = Properties.With(WeightsTag.LowFractions, (long)value); }

    /// <summary>What is added to the levels of the codes 8 to 15.</summary>
    public ulong HighFractions { get => (ulong)Properties[WeightsTag.HighFractions]; init => Properties = Properties.With(WeightsTag.HighFractions, (long)value); }

    /// <summary>The power of two in which levels are counted.</summary>
    public float LevelUnit { get => Number(WeightsTag.LevelUnit); init => Properties = Properties.With(WeightsTag.LevelUnit, BitConverter.SingleToUInt32Bits(value)); }

    /// <summary>How scales are stored: as float, Half, BFloat16 or one of the types of bytes.</summary>
    public KernelElementType ScaleType
    {
        get => WeightsRules.ScaleTypeOf(Integer(WeightsTag.ScaleType));
        init => Properties = Properties.With(WeightsTag.ScaleType, KernelElementTypes.OfScales.IndexOf(value));
    }

    /// <summary>How the minima of groups are stored, where they have them: as a type of scales that is one of .NET.</summary>
    public KernelElementType ShiftType
    {
        get => WeightsRules.ScaleTypeOf(Integer(WeightsTag.ShiftType));
        init => Properties = Properties.With(WeightsTag.ShiftType, KernelElementTypes.OfScales.IndexOf(value));
    }

    /// <summary>The elements that share a scale.</summary>
    public int GroupSize { get => Integer(WeightsTag.GroupSize); init => Properties = Properties.With(WeightsTag.GroupSize, value); }

    /// <summary>The block of the rotation; 1 for none.</summary>
    public int Rotation { get => Integer(WeightsTag.Rotation); init => Properties = Properties.With(WeightsTag.Rotation, value); }

    /// <summary>The row of the encoder, with which its signs repeat and of which a row of weights is a multiple.</summary>
    public int RowLength { get => Integer(WeightsTag.RowLength); init => Properties = Properties.With(WeightsTag.RowLength, value); }

    /// <summary>Where the random signs stand: 0 nowhere, 1 before the rotation, 2 after it.</summary>
    public int SignPlacement { get => Integer(WeightsTag.SignPlacement); init => Properties = Properties.With(WeightsTag.SignPlacement, value); }

    /// <summary>The seed of the random signs; without signs it means nothing.</summary>
    public ulong Seed { get => (ulong)Properties[WeightsTag.Seed]; init => Properties = Properties.With(WeightsTag.Seed, (long)value); }

    /// <summary>How often rows were rotated, each time with the seed's next signs; without signs it means nothing.</summary>
    public int Rounds { get => Integer(WeightsTag.Rounds); init => Properties = Properties.With(WeightsTag.Rounds, value); }

    /// <summary>By which numbers of the caller, one for each element of a row, rows were multiplied: 1 before anything else, 2 behind the rotation and its signs, 3 both, 0 none.</summary>
    public int ChannelScales { get => Integer(WeightsTag.ChannelScales); init => Properties = Properties.With(WeightsTag.ChannelScales, value); }

    /// <summary>The order of the matrix by which vectors of consecutive elements were multiplied, behind the first channel scales and before the rotation; 1 for none.</summary>
    public int Matrix { get => Integer(WeightsTag.Matrix); init => Properties = Properties.With(WeightsTag.Matrix, value); }

    /// <summary>The order of the matrix by which, behind that, elements at the same place of consecutive vectors were multiplied; 1 for none.</summary>
    public int OuterMatrix { get => Integer(WeightsTag.OuterMatrix); init => Properties = Properties.With(WeightsTag.OuterMatrix, value); }

    /// <summary>1 where the elements of rows were permuted before anything else, 0 where they were not.</summary>
    public int Permutation { get => Integer(WeightsTag.Permutation); init => Properties = Properties.With(WeightsTag.Permutation, value); }

    /// <summary>Whether codes have levels of their own.</summary>
    internal bool HasLevels => (LowLevels | HighLevels) != 0;

    /// <summary>What each group has beside its scale, in the plural; null where it has nothing.</summary>
    internal string? Shifts => WeightsStatistic.Find(Statistic)?.Shifts;

    /// <summary>Whether these are numbers, and not bytes.</summary>
    internal bool HasNumbersBesideScales => WeightsStatistic.Find(Statistic) is { IsOfNumbers: true };

    /// <summary>How they are stored.</summary>
    internal KernelElementType StoredShift => HasNumbersBesideScales ? ShiftType : KernelElementType.Byte;

    internal WeightsProperties Properties { get; init; } = WeightsProperties.None;

    /// <summary>Whether the other means the same, whatever its format is called.</summary>
    /// <param name="other">The other description.</param>
    public bool Equals(WeightsDescription? other)
        => ReferenceEquals(this, other) || (other is not null && WeightsDifference.Same(this, other));

    /// <summary>A hash code that ignores the format's name.</summary>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (WeightsTagRow row in WeightsTags.Of(this))
        {
            // Numbers that are equal may have different bits.
            if (row.Kind != WeightsTagKind.Number) hash.Add(Properties[row.Tag]);
        }

        return hash.ToHashCode();
    }

    private int Integer(WeightsTag tag) => (int)Properties[tag];

    private float Number(WeightsTag tag) => BitConverter.UInt32BitsToSingle((uint)Properties[tag]);
}
