using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>What an encoder's attributes say, as the compiler's specification and as the oracles' layout.</summary>
/// <param name="Format">The attribute of the number format.</param>
internal sealed record EncoderDescription(Attribute Format, int RowLength, int Rotation, int GroupSize, SignPlacement Signs, ulong Seed)
{
    private const int UsualGroup = 128;

    /// <summary>How often rows are rotated.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>Whether rows share their scales.</summary>
    public bool SharedScales { get; init; }

    /// <summary>The attribute of the format's scales, where they are powers of two.</summary>
    public PowerOfTwoScaleAttribute? PowersOfTwo { get; init; }

    /// <summary>The attribute of the format's scales, where they are floating-point numbers of 8 bits.</summary>
    public FloatScaleAttribute? SmallFloats { get; init; }

    /// <summary>What the bytes of scales are, where scales are bytes.</summary>
    public ElementType? ByteScales => PowersOfTwo is not null ? ElementType.E8M0 : SmallFloats?.Format switch
    {
        ScaleFormat.E4M3 => ElementType.E4M3,
        ScaleFormat.UE5M3 => ElementType.UE5M3,
        _ => null,
    };

    public FormatSpec FormatSpec => PowersOfTwo is { } powers
        ? Codes with { Scale = PowerOfTwoScale.Of(Codes.Scale, (Generator.Specs.ScaleRounding)powers.Rounding, powers.GroupSize) }
        : SmallFloats is { } floats ? Codes with { Scale = FloatScale.Of(Codes.Scale, ByteScales!.Value, floats.GroupSize) } : Codes;

    private FormatSpec Codes => Format switch
    {
        IntegerGridAttribute grid => IntegerGrid.Of(
            "", Field(grid.Bits), grid.Minimum, grid.Maximum, grid.Largest, grid.Offset, grid.ZeroCode, (Generator.Specs.ScaleStatistic)grid.Statistic),
        FloatGridAttribute grid => FloatGrid.Of("", grid.ExponentBits, grid.FractionBits),
        CodebookAttribute codebook => Codebook.Of("", codebook.Levels, (Generator.Specs.ScaleStatistic)codebook.Statistic),
        _ => throw NoFormat(),
    };

    public EncodingSpec Spec => new(
        RowLength, GroupSize, EncodingSpec.StepsOf(Rotation, Signs == SignPlacement.None ? null : new SignSpec(Signs == SignPlacement.Before, Seed, Rounds)), FormatSpec) { HasSharedScales = SharedScales };

    public QuantizeLayout Layout => new(OracleFormat, RowLength, GroupSize, Rotation, (SignSide)Signs, Seed) { Rounds = Rounds, HasSharedScales = SharedScales };

    private GridFormat OracleFormat => OracleCodes with { PowerOfTwo = PowersOfTwo?.Rounding };

    private GridFormat OracleCodes => Format switch
    {
        IntegerGridAttribute grid => new(
            Field(grid.Bits), grid.Minimum, grid.Maximum, grid.Largest, grid.Offset, grid.ZeroCode, grid.Statistic == Kernels.ScaleStatistic.MeanMagnitude)
        {
            HasZeroPoints = grid.Statistic == Kernels.ScaleStatistic.Range,
            ScalesByRootMeanSquare = grid.Statistic == Kernels.ScaleStatistic.RootMeanSquare,
            HasMinima = grid.Statistic == Kernels.ScaleStatistic.RangeAboveMinimum,
        },
        FloatGridAttribute grid => GridFormat.Floats(grid.ExponentBits, grid.FractionBits),
        CodebookAttribute { Levels: var levels, Statistic: var statistic } => new(
            levels.Count <= 4 ? 2 : 4, 0, levels.Count - 1, statistic == Kernels.ScaleStatistic.LargestMagnitude ? levels.Select(Math.Abs).Max() : 1,
            ZeroCode: ZeroCodeOf(levels), ScalesByMean: statistic == Kernels.ScaleStatistic.MeanMagnitude)
        {
            Levels = [.. levels], ScalesByRootMeanSquare = statistic == Kernels.ScaleStatistic.RootMeanSquare,
        },
        _ => throw NoFormat(),
    };

    /// <summary>What the attributes of a format and of a kernel say.</summary>
    /// <param name="groupSize">0 where the kernel does not say it.</param>
    public static EncoderDescription Of(Type format, int? rowLength, int rotation, int groupSize, SignPlacement signs, ulong seed, int rounds = 1)
    {
        PowerOfTwoScaleAttribute? powers = format.GetCustomAttributes(inherit: false).OfType<PowerOfTwoScaleAttribute>().SingleOrDefault();
        FloatScaleAttribute? floats = format.GetCustomAttributes(inherit: false).OfType<FloatScaleAttribute>().SingleOrDefault();
        if (groupSize == 0) groupSize = powers?.GroupSize ?? floats?.GroupSize ?? UsualGroup;
        return new(FormatOf(format), rowLength ?? Math.Max(groupSize, rotation), Math.Max(1, rotation), groupSize, signs, seed)
        {
            PowersOfTwo = powers, SmallFloats = floats, Rounds = Math.Max(1, rounds),
        };
    }

    /// <summary>The format of the attributes of a type.</summary>
    public static Attribute FormatOf(Type type) => type.GetCustomAttributes(inherit: false).OfType<Attribute>().Single(attribute => attribute is IntegerGridAttribute or FloatGridAttribute or CodebookAttribute);

    private static int Field(int bits) => bits <= 2 ? 2 : bits <= 4 ? 4 : 8;

    /// <summary>The code of the level nearest to 0, of two the even one.</summary>
    private static int ZeroCodeOf(IReadOnlyList<float> levels)
    {
        float least = levels.Select(Math.Abs).Min();
        int[] nearest = [.. Enumerable.Range(0, levels.Count).Where(code => Math.Abs(levels[code]) == least)];
        return nearest.Length == 1 ? nearest[0] : nearest.Single(code => code % 2 == 0);
    }

    private InvalidOperationException NoFormat() => new($"{Format} describes no format.");
}
