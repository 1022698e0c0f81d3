using Kernels.CompilerServices;

namespace Kernels.Tests.Weights;

/// <summary>Descriptions that no encoder has, each wrong in one thing, and words of what is said about it.</summary>
internal static class ContradictoryDescriptions
{
    public static IEnumerable<(WeightsDescription Description, string Words)> All { get; } = Enumerate().ToList();

    private static IEnumerable<(WeightsDescription Description, string Words)> Enumerate()
    {
        WeightsDescription good = WeightsCases.Int4;
        foreach (int bits in new[] { int.MinValue, -4, 0, 1, 3, 5, 6, 7, 9, 16, 32, int.MaxValue }) yield return (good with { CodeBits = bits }, $"{bits} bits");
        yield return (good with { Minimum = 3, Maximum = 2 }, "above the largest");
        yield return (good with { Minimum = -9 }, "do not fit 4 bits");
        yield return (good with { Maximum = 8 }, "do not fit 4 bits");
        yield return (good with { Minimum = 0, Maximum = 16 }, "do not fit 4 bits");
        yield return (good with { Minimum = int.MinValue, Maximum = int.MaxValue }, "do not fit 4 bits");
        yield return (good with { ZeroCode = 8 }, "zero code 8");
        yield return (good with { ZeroCode = -8 }, "zero code -8");
        foreach (float largest in new[] { 0, -1, -0.0f, float.NaN, float.PositiveInfinity }) yield return (good with { Largest = largest }, "divisor of scales");
        foreach (float offset in new[] { float.NaN, float.NegativeInfinity }) yield return (good with { Offset = offset }, "code of zero");
        foreach (float largest in new[] { 0, float.NaN, float.NegativeInfinity }) yield return (good with { Largest = largest, Statistic = 5 }, "divisor of scales");
        foreach (int statistic in new[] { -1, 6, int.MaxValue }) yield return (good with { Statistic = statistic }, "statistic");
        foreach (int type in new[] { -1, (int)KernelElementType.Byte, (int)KernelElementType.Int32, 100 }) yield return (good with { ScaleType = (KernelElementType)type }, "Scales are");
        WeightsDescription zeroPoints = good with { Minimum = 0, Statistic = 2 };
        yield return (zeroPoints with { Minimum = -7 }, "Groups have zero points");
        yield return (zeroPoints with { ZeroCode = 1 }, "Groups have zero points");
        yield return (zeroPoints with { Offset = 1 }, "Groups have zero points");
        yield return (zeroPoints with { LowLevels = 1 }, "Groups have zero points");
        foreach (int rounds in new[] { 0, 4, -1 }) yield return (good with { Rounds = rounds }, "they are 1 to 3 times");
        yield return (good with { Rounds = 2, SignPlacement = 0 }, "only once without random signs");
        yield return (good with { Rounds = 2, Rotation = 1 }, "or blocks of more than one element");
        WeightsDescription minima = zeroPoints with { Statistic = 3 };
        yield return (minima with { Minimum = -7 }, "Groups have minima, and codes do not begin at 0");
        yield return (minima with { ShiftType = KernelElementType.E4M3 }, "The minima of groups are of no known type; float, Half and BFloat16 are");
        yield return (minima with { ShiftType = KernelElementType.Int32 }, "The minima of groups are of no known type");
        WeightsDescription levels = good with { Minimum = 0, LowLevels = 1 };
        yield return (levels with { CodeBits = 8 }, "Codes of 8 bits from 0 have levels");
        yield return (levels with { Minimum = -7 }, "Codes of 4 bits from -7 have levels");
        yield return (levels with { Offset = 1 }, "then it is 0");
        foreach (float unit in new[] { 0, -0.5f, 3, 1e-40f, float.NaN, float.PositiveInfinity }) yield return (levels with { LevelUnit = unit }, "unit of levels");
        foreach (ulong fraction in new[] { 0x80UL, 0xFFUL << 56 })
        {
            yield return (levels with { LowFractions = fraction }, "A fraction of a level");
            yield return (levels with { HighFractions = fraction }, "A fraction of a level");
        }

        yield return (levels with { LowFractions = 1, GroupSize = 2048, RowLength = 2048 }, "Levels have fractions, and groups 2048 elements");
        foreach (int said in new[] { -1, 4 }) yield return (good with { ChannelScales = said }, "said of channel scales");
        foreach (int said in new[] { -1, 2 }) yield return (good with { Permutation = said }, "said of a permutation");
        foreach (int order in new[] { int.MinValue, 0, 2, 8, 24, 512 }) yield return (good with { Matrix = order }, $"The matrix has {order} rows");
        foreach (int order in new[] { -1, 0, 3, 512 }) yield return (good with { Matrix = 16, OuterMatrix = order }, $"The outer matrix has {order} rows");
        yield return (good with { OuterMatrix = 2 }, "an outer matrix and no matrix");
        yield return (good with { Matrix = 64 }, "Matrices that couple 64 elements do not divide");
        yield return (good with { Matrix = 256, OuterMatrix = 256, RowLength = 1 << 16 }, "couple 65536 elements; they couple 32768 at most");
        yield return (good with { Matrix = 128, Rotation = 192, RowLength = 384 }, "couple 128 elements; they couple 64 at most");
        foreach (int placement in new[] { -1, 3 }) yield return (good with { SignPlacement = placement }, "placement of signs");
        foreach (int group in new[] { int.MinValue, -16, 0, 1, 8, 17, 24, 48, 1 << 16 }) yield return (good with { GroupSize = group }, $"Groups have {group}");
        yield return (good with { GroupSize = 64 }, "do not divide");
        foreach (int rotation in new[] { int.MinValue, -1, 0, 3, 24, 72, 17 * 64, 15 * 4096, 1 << 16 }) yield return (good with { Rotation = rotation }, $"block has {rotation}");
        yield return (good with { Rotation = 192, GroupSize = 128, RowLength = 384 }, "the rotation couples blocks of 64");
        yield return (good with { Rotation = 64 }, "does not divide");
        foreach (int row in new[] { int.MinValue, -32, 0, 8, (1 << 20) + 32 }) yield return (good with { RowLength = row }, $"row has {row}");
        yield return (good with { RowLength = 40 }, "do not divide");
        foreach (string? name in new[] { null, "", "a\nb", "\0", "\u001F", "\u007F", "\u0080", "\u009F", "\uD800", "\uFFFD", new string('a', 257), new string('é', 129) })
        {
            yield return (good with { Format = name! }, "name");
        }
    }
}
