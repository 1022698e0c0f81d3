using Kernels.CompilerServices;
using Xunit;

namespace Kernels.Tests.Weights;

/// <summary>Descriptions and shapes that cross the borders of words, groups and row blocks.</summary>
internal static class WeightsCases
{
    public static readonly WeightsDescription Int4 = new("Int4")
    {
        CodeBits = 4, Minimum = -7, Maximum = 7, Largest = 7, Offset = 0, ZeroCode = 0, Statistic = 0, ScaleType = KernelElementType.Half,
        GroupSize = 16, Rotation = 32, RowLength = 32, SignPlacement = 1, Seed = 0x0123456789ABCDEF,
    };

    private static readonly Dictionary<string, WeightsDescription> ByName = new[]
    {
        Int4,
        Int4 with { Format = "Int4 of Float scales", ScaleType = KernelElementType.Float, GroupSize = 64, RowLength = 192, Rotation = 64 },
        Int4 with { Format = "every nibble", Minimum = -8, SignPlacement = 0 },
        Int4 with { Format = "Int8", CodeBits = 8, Minimum = -127, Maximum = 127, Largest = 127, SignPlacement = 2 },
        Int4 with { Format = "Excess8", CodeBits = 8, Minimum = 0, Maximum = 255, Largest = 127, Offset = 128, ZeroCode = 128 },
        Int4 with { Format = "above zero", CodeBits = 8, Minimum = 1, Maximum = 31, Largest = 15, Offset = 16, ZeroCode = 16, ScaleType = KernelElementType.Float },
        Int4 with { Format = "Int2", CodeBits = 2, Minimum = 0, Maximum = 3, Largest = 1.5f, Offset = 1.5f, ZeroCode = 2, GroupSize = 32 },
        Int4 with { Format = "Ternary", CodeBits = 2, Minimum = -1, Maximum = 1, Largest = 1, Statistic = 1, RowLength = 16, Rotation = 1, SignPlacement = 0, Seed = 0 },
        Int4 with { Format = "UInt4", Minimum = 0, Maximum = 15, Largest = 15, Statistic = 2 },
        Int4 with { Format = "bytes above a zero point", CodeBits = 8, Minimum = 0, Maximum = 200, Largest = 200, Statistic = 2, ScaleType = KernelElementType.Float, GroupSize = 32 },
        Int4 with { Format = "Affine4", Minimum = 0, Maximum = 15, Largest = 15, Statistic = 3, ShiftType = KernelElementType.Half },
        Int4 with { Format = "bytes above a minimum", CodeBits = 8, Minimum = 0, Maximum = 255, Largest = 255, Statistic = 3, ScaleType = KernelElementType.E8M0, GroupSize = 32 },
        Int4 with { Format = "minima of BFloat16", Minimum = 0, Maximum = 15, Largest = 15, Statistic = 3, ShiftType = KernelElementType.BFloat16 },
        Int4 with { Format = "rotated twice", Rounds = 2 },
        Int4 with { Format = "powers of two", ChannelScales = 1, ScaleType = KernelElementType.E8M0, GroupSize = 32 },
        Int4 with { Format = "scales on both sides of a rotation", ChannelScales = 3 },
        Int4 with { Format = "times a matrix", Matrix = 16 },
        Int4 with { Format = "times a pair of matrices", Matrix = 16, OuterMatrix = 4, RowLength = 64 },
        Int4 with { Format = "permuted", Permutation = 1 },
        Int4 with { Format = "floats of 8 bits as scales", ScaleType = KernelElementType.E4M3, GroupSize = 16 },
        Int4 with { Format = "floats of 8 bits without a sign", ScaleType = KernelElementType.UE5M3, GroupSize = 32 },
        Int4 with
        {
            Format = "MxFp4", Minimum = 0, Maximum = 15, Largest = 6, ScaleType = KernelElementType.E8M0, GroupSize = 32,
            LowLevels = 0x0C08060403020100, HighLevels = 0xF4F8FAFCFDFEFF00, LevelUnit = 0.5f,
        },
        Int4 with
        {
            Format = "Nf4", Minimum = 0, Maximum = 15, Largest = 1,
            LowLevels = 0x00FDFAF7F3EFEAE0, HighLevels = 0x1F17120E0B080502, LowFractions = 0x0011223344556677, HighFractions = 0x7F00010203040506, LevelUnit = 1 / 32f,
        },
        Int4 with { Format = "one level", CodeBits = 2, Minimum = 1, Maximum = 1, Largest = 1, ZeroCode = 1, RowLength = 48, Rotation = 16 },
    }.ToDictionary(description => description.Format);

    public static TheoryData<string, int, int> All => Shapes(ByName.Keys);

    /// <summary>Those that files of version 1 could have.</summary>
    public static TheoryData<string, int, int> Old => Shapes(ByName.Keys.Where(name => ByName[name] is { ScaleType: not (KernelElementType.E8M0 or KernelElementType.E4M3 or KernelElementType.UE5M3), HasLevels: false, Statistic: < 2, ChannelScales: 0, Rounds: 1, Matrix: 1, Permutation: 0 }));

    private static TheoryData<string, int, int> Shapes(IEnumerable<string> names)
    {
        var data = new TheoryData<string, int, int>();
        foreach (string name in names)
        {
            foreach ((int outputs, int rows) in new[] { (1, 1), (2, 3), (15, 1), (16, 2), (17, 1), (33, 5) }) data.Add(name, outputs, rows);
        }

        return data;
    }

    public static WeightsCase Make(string format, int outputs, int encoderRows)
        => new(ByName[format], outputs, encoderRows * ByName[format].RowLength);
}
