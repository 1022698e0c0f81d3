using System.Collections.Immutable;
using System.Reflection;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;
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

    /// <summary>How stored scales follow from the codes.</summary>
    public Kernels.ScaleFit Fit { get; init; }

    /// <summary>How often scales are refined.</summary>
    public int Refinements { get; init; }

    /// <summary>The order of the matrix of consecutive elements; 1 for none.</summary>
    public int Matrix { get; init; } = 1;

    /// <summary>That of the other one of a Kronecker pair; 1 for none.</summary>
    public int OuterMatrix { get; init; } = 1;

    /// <summary>The attribute of the format's scales, where they are powers of two.</summary>
    public PowerOfTwoScaleAttribute? PowersOfTwo { get; init; }

    /// <summary>The attribute of the format's scales, where they are floating-point numbers of 8 bits.</summary>
    public FloatScaleAttribute? SmallFloats { get; init; }

    /// <summary>The attribute of the format's scales, where they are codes.</summary>
    public NestedScaleAttribute? Nested { get; init; }

    /// <summary>The type of the format, with the attributes of its blocks.</summary>
    public Type? Type { get; init; }

    /// <summary>What the bytes of scales are, where scales are bytes.</summary>
    public ElementType? ByteScales => PowersOfTwo is not null ? ElementType.E8M0 : SmallFloats?.Format switch
    {
        ScaleFormat.E4M3 => ElementType.E4M3,
        ScaleFormat.UE5M3 => ElementType.UE5M3,
        _ => null,
    };

    public FormatSpec FormatSpec => Scaled with { Blocks = BlockSpec };

    private FormatSpec Scaled => PowersOfTwo is { } powers
        ? Codes with { Scale = PowerOfTwoScale.Of(Codes.Scale, (Generator.Specs.ScaleRounding)powers.Rounding, powers.GroupSize) }
        : SmallFloats is { } floats ? Codes with { Scale = FloatScale.Of(Codes.Scale, ByteScales!.Value, floats.GroupSize) }
        : Nested is { } nested ? Codes with { Scale = NestedScale.Of(Codes.Scale, nested.Minimum, nested.Maximum, nested.Offset, nested.GroupSize) } : Codes;

    private FormatSpec Codes => Format switch
    {
        IntegerGridAttribute grid => IntegerGrid.Of(
            "", Field(grid.Bits), grid.Minimum, grid.Maximum, grid.Largest, grid.Offset, grid.ZeroCode, (Generator.Specs.ScaleStatistic)grid.Statistic, (Generator.Specs.CodeRounding)grid.Rounding)
            .WithUnroundedScale(grid.UnroundedScale),
        FloatGridAttribute grid => FloatGrid.Of("", grid.ExponentBits, grid.FractionBits, (Generator.Specs.CodeRounding)grid.Rounding, (Generator.Specs.FloatSpecials)grid.Specials),
        CodebookAttribute codebook => Codebook.Of("", codebook.Levels, (Generator.Specs.ScaleStatistic)codebook.Statistic, (Generator.Specs.CodeRounding)codebook.Rounding, codebook.Largest != 0 ? codebook.Largest : null).WithUnroundedScale(codebook.UnroundedScale),
        _ => throw NoFormat(),
    };

    /// <summary>What makes codes of what the codes lose: as the oracles have it, and as the compiler does.</summary>
    public (EncoderDescription Description, EncodingSpec Spec)? Residual { get; init; }

    /// <summary>What gives scales: to be called, and as the compiler has it; null for the format's statistic.</summary>
    public (Func<Func<string, float>, float> Call, ScaleFunction Function)? ScaleFunction { get; init; }

    public EncodingSpec Spec => new(
        RowLength, GroupSize, Pipeline.StepsOf(MatrixStep.Of(Matrix, OuterMatrix), Rotation, Signs == SignPlacement.None ? null : new SignSpec(Signs == SignPlacement.Before, Seed, Rounds)), FormatSpec) { HasSharedScales = SharedScales, Fit = (Generator.Specs.ScaleFit)Fit, Refinements = Refinements, ScaleFunction = ScaleFunction?.Function, Residual = Residual?.Spec };

    public QuantizeLayout Layout => new(OracleFormat, RowLength, GroupSize, Rotation, (SignSide)Signs, Seed) { Rounds = Rounds, HasSharedScales = SharedScales, Fit = Fit, Refinements = Refinements, ScaleFunction = ScaleFunction?.Call, Residual = Residual?.Description.Layout, Matrix = Matrix, OuterMatrix = OuterMatrix };

    private GridFormat OracleFormat => OracleCodes with { PowerOfTwo = PowersOfTwo?.Rounding, ByteScales = ByteScales, Nested = Nested, Blocks = Type is null ? null : BlockBytes.Of(Type, OracleCodes.StorageBits) };

    private BlockLayout? BlockSpec
    {
        get
        {
            if (Type?.GetCustomAttribute<BlockAttribute>() is not { } block) return null;
            ImmutableArray<BlockField> fields = [.. Type.GetCustomAttributes<BlockFieldAttribute>().Select(Field)];
            return new BlockLayout(block.Elements, block.Bytes, fields);
        }
    }

    private BlockField Field(BlockFieldAttribute field) => field.Content switch
    {
        Kernels.BlockContent.Codes => new(OperandRole.Codes, ElementType.Byte, field.Offset, field.FirstBit, field.Bits == 0 ? Codes.StorageBits : field.Bits, int.Log2(Math.Max(1, field.Stride))),
        Kernels.BlockContent.Scales or Kernels.BlockContent.Minima when Nested is not null => OfGroupCodes(field, Nested),
        Kernels.BlockContent.OuterScales or Kernels.BlockContent.OuterMinima => new(
            (field.Content == Kernels.BlockContent.OuterScales ? OperandRole.Scales : Codes.Shift!.Role).Outer!, field.Type is { } outer ? KernelReader.TypeOf(outer) : ElementType.Float, field.Offset),
        Kernels.BlockContent.Scales => new(OperandRole.Scales, field.Type is { } type ? KernelReader.TypeOf(type) : ByteScales ?? ElementType.Float, field.Offset),
        _ => new(Codes.Shift!.Role, field.Type is { } type ? KernelReader.TypeOf(type) : Codes.Shift.Role.Elements[0], field.Offset),
    };

    private BlockField OfGroupCodes(BlockFieldAttribute field, NestedScaleAttribute nested)
    {
        int groups = Type!.GetCustomAttribute<BlockAttribute>()!.Elements / nested.GroupSize, bits = field.Bits == 0 ? BitsOf(nested) : field.Bits;
        int[] places = field.Places ?? [.. Enumerable.Range(0, groups).Select(group => group * bits)];
        ImmutableArray<int> distances = [.. Enumerable.Range(0, int.Log2(groups)).Select(bit => places[1 << bit] - places[0])];
        return new BlockField(field.Content == Kernels.BlockContent.Scales ? OperandRole.Scales : Codes.Shift!.Role, ElementType.Byte, field.Offset + (places[0] / 8), field.FirstBit, bits)
        {
            Distances = distances, LowBit = int.Log2(nested.GroupSize), Shift = places[0] % 8,
        };
    }

    /// <summary>The bits of a code of what groups have.</summary>
    public static int BitsOf(NestedScaleAttribute nested) =>
        Enumerable.Range(1, 8).First(bits => nested.Minimum < 0 ? nested.Minimum >= -(1 << (bits - 1)) && nested.Maximum < 1 << (bits - 1) : nested.Maximum < 1 << bits);

    private GridFormat OracleCodes => Format switch
    {
        IntegerGridAttribute grid => new(
            Field(grid.Bits), grid.Minimum, grid.Maximum, grid.Largest, grid.Offset, grid.ZeroCode, grid.Statistic == Kernels.ScaleStatistic.MeanMagnitude)
        {
            HasZeroPoints = grid.Statistic == Kernels.ScaleStatistic.Range,
            ScalesByRootMeanSquare = grid.Statistic == Kernels.ScaleStatistic.RootMeanSquare,
            HasMinima = grid.Statistic == Kernels.ScaleStatistic.RangeAboveMinimum,
            ScalesByExtreme = grid.Statistic == Kernels.ScaleStatistic.Extreme,
            Rounding = grid.Rounding, IsUnrounded = grid.UnroundedScale,
        },
        FloatGridAttribute grid => GridFormat.Floats(grid.ExponentBits, grid.FractionBits, grid.Specials) with { Rounding = grid.Rounding },
        CodebookAttribute { Levels: var levels, Statistic: var statistic } codebook => new(
            levels.Count <= 4 ? 2 : levels.Count <= 16 ? 4 : 8, 0, levels.Count - 1, LargestOf(codebook),
            ZeroCode: ZeroCodeOf(levels, codebook.Rounding), ScalesByMean: statistic == Kernels.ScaleStatistic.MeanMagnitude)
        {
            Levels = [.. levels], ScalesByRootMeanSquare = statistic == Kernels.ScaleStatistic.RootMeanSquare, ScalesByExtreme = statistic == Kernels.ScaleStatistic.Extreme, Rounding = codebook.Rounding, IsUnrounded = codebook.UnroundedScale,
        },
        _ => throw NoFormat(),
    };

    /// <summary>What the attributes of a format and of a kernel say.</summary>
    /// <param name="groupSize">0 where the kernel does not say it.</param>
    public static EncoderDescription Of(Type format, int? rowLength, int rotation, int groupSize, SignPlacement signs, ulong seed, int rounds = 1)
    {
        PowerOfTwoScaleAttribute? powers = format.GetCustomAttributes(inherit: false).OfType<PowerOfTwoScaleAttribute>().SingleOrDefault();
        FloatScaleAttribute? floats = format.GetCustomAttributes(inherit: false).OfType<FloatScaleAttribute>().SingleOrDefault();
        NestedScaleAttribute? nested = format.GetCustomAttributes(inherit: false).OfType<NestedScaleAttribute>().SingleOrDefault();
        BlockAttribute? block = format.GetCustomAttribute<BlockAttribute>();
        bool areInBlocks = format.GetCustomAttributes<BlockFieldAttribute>().Any(field => field.Content == Kernels.BlockContent.Scales);
        if (groupSize == 0) groupSize = powers?.GroupSize ?? floats?.GroupSize ?? nested?.GroupSize ?? (areInBlocks ? block!.Elements : UsualGroup);
        return new(FormatOf(format), rowLength ?? Math.Max(Math.Max(groupSize, rotation), block?.Elements ?? 0), Math.Max(1, rotation), groupSize, signs, seed)
        {
            Type = format, PowersOfTwo = powers, SmallFloats = floats, Nested = nested, Rounds = Math.Max(1, rounds),
        };
    }

    /// <summary>The format of the attributes of a type.</summary>
    public static Attribute FormatOf(Type type) => type.GetCustomAttributes(inherit: false).OfType<Attribute>().Single(attribute => attribute is IntegerGridAttribute or FloatGridAttribute or CodebookAttribute);

    /// <summary>The level that the statistic of a codebook stands for.</summary>
    private static float LargestOf(CodebookAttribute codebook) => codebook switch
    {
        { Largest: not 0 and var own } => own,
        { Statistic: Kernels.ScaleStatistic.LargestMagnitude } => codebook.Levels.Select(Math.Abs).Max(),
        { Statistic: Kernels.ScaleStatistic.Extreme } => codebook.Levels.MaxBy(Math.Abs),
        _ => 1,
    };

    private static int Field(int bits) => bits <= 2 ? 2 : bits <= 4 ? 4 : 8;

    /// <summary>The code of the level nearest to 0, of two the one that rounding takes.</summary>
    private static int ZeroCodeOf(IReadOnlyList<float> levels, Kernels.CodeRounding rounding)
    {
        float least = levels.Select(Math.Abs).Min();
        int[] nearest = [.. Enumerable.Range(0, levels.Count).Where(code => Math.Abs(levels[code]) == least)];
        return nearest.Length == 1 ? nearest[0] : rounding == Kernels.CodeRounding.HalfUp ? nearest.Max() : nearest.Single(code => code % 2 == 0);
    }

    private InvalidOperationException NoFormat() => new($"{Format} describes no format.");
}
