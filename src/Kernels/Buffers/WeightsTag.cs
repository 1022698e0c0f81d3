namespace Kernels;

/// <summary>The tags of what is known of weights, by the numbers that files have for them (<c>docs/weights-file.md</c>). A row of <see cref="WeightsTags"/> says the rest.</summary>
internal enum WeightsTag : ushort
{
    CodeBits = 1,
    Minimum = 2,
    Maximum = 3,
    Largest = 4,
    Offset = 5,
    ZeroCode = 6,
    Statistic = 7,
    ScaleType = 8,
    GroupSize = 9,
    Rotation = 10,
    RowLength = 11,
    SignPlacement = 12,
    Seed = 13,
    LowLevels = 14,
    HighLevels = 15,
    LevelUnit = 16,
    ChannelScales = 17,
    LowFractions = 18,
    HighFractions = 19,
    ShiftType = 20,
    Rounds = 21,
    Matrix = 22,
    OuterMatrix = 23,
    Permutation = 24,
}
