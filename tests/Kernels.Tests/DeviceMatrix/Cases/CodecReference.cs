using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>What encoders and decoders of a layout share.</summary>
internal abstract class CodecReference(QuantizeLayout layout) : KernelReference
{
    protected QuantizeLayout Layout { get; } = layout;

    /// <summary>The decoder of what the codes lose.</summary>
    protected DecodeReference? Rest { get; } = layout.Residual is { } residual ? new DecodeReference(residual) : null;

    public override int ElementsPerRow(OperandRole role) => ResidualOperands.Is(role) ? Rest!.ElementsPerRow(ResidualOperands.Own(role)) : role.Name switch
    {
        "codes" when Blocks is { } blocks => Layout.RowLength / blocks.Elements * blocks.Bytes,
        "codes" => Layout.RowLength * Layout.Format.StorageBits / 8,
        "scales" or "zeroPoints" or "minima" or "sums" => Layout.RowLength / Layout.GroupSize,
        "slots" or "bits" => 1,
        "clips" or "roundingSeed" => 2,
        "matrix" or "inverseMatrix" => Layout.Matrix * Layout.Matrix,
        "outerMatrix" or "inverseOuterMatrix" => Layout.OuterMatrix * Layout.OuterMatrix,
        _ => Layout.RowLength,
    };

    /// <summary>The blocks that codes lie in.</summary>
    protected BlockBytes? Blocks => Layout.Format.Blocks;

    public override bool IsShared(OperandRole role) => ResidualOperands.Is(role) ? Rest!.IsShared(ResidualOperands.Own(role)) : base.IsShared(role) || (Layout.HasSharedScales && role.Name is ("scales" or "zeroPoints" or "minima"));

    /// <summary>What groups have; where rows share it, that of the row with the most usable scales that differ.</summary>
    protected T[] OfGroups<T>(T[] ofAll, EncodedRows encoded)
    {
        if (!Layout.HasSharedScales) return ofAll;
        int groups = Layout.RowLength / Layout.GroupSize;
        int row = Enumerable.Range(0, encoded.Scales.Length / groups).MaxBy(row => encoded.Scales[(row * groups)..((row + 1) * groups)].Where(scale => scale is > 1e-6f and < 1e6f).Distinct().Count());
        return ofAll[(row * groups)..((row + 1) * groups)];
    }

    /// <summary>Numbers for the channels and of matrices, where the kernel takes them.</summary>
    protected void AddShared(IReadOnlyList<OperandSpec> operands, Dictionary<OperandRole, byte[]> inputs)
    {
        foreach (OperandSpec operand in operands.Where(operand => operand.Role.Name is "channelScales" or "rotatedScales"))
        {
            inputs[operand.Role] = Numbers(operand.Element, operand.Role.Name == "channelScales" ? 0 : 1);
        }

        foreach (OperandSpec operand in operands.Where(operand => operand.Role.Name == "clips")) inputs[operand.Role] = OperandBytes.FromFloats([0.75f, 0.875f], operand.Element);
        foreach (OperandSpec operand in operands.Where(operand => operand.Role.Name == "permutation")) inputs[operand.Role] = OperandBytes.FromIntegers(Permutation.Random(Layout.RowLength, seed: 4));
        foreach (OperandSpec operand in operands.Where(operand => operand.Role.Name == "roundingSeed")) inputs[operand.Role] = OperandBytes.FromIntegers([Layout.RowLength, -3]);
        foreach (OperandSpec operand in operands.Where(operand => operand.Role.Name == "bits")) inputs[operand.Role] = OperandBytes.FromIntegers([(Layout.RowLength / 16 % CodeSlices.BitsOf(Layout.Format)) + 1]);
        foreach (OperandSpec operand in operands.Where(IsMatrix)) inputs[operand.Role] = OperandBytes.FromFloats(Elements(ElementsPerRow(operand.Role), operand.Role.Name.StartsWith("inverse", StringComparison.Ordinal)), operand.Element);
        if (Rest is null) return;
        var ofRest = new Dictionary<OperandRole, byte[]>();
        Rest.AddShared(ResidualOperands.Of(operands), ofRest);
        ResidualOperands.Add(ofRest, inputs);
    }

    /// <summary>The numbers of an operand as the kernel reads them; null where it has none.</summary>
    protected static float[]? NumbersOf(string name, IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs) =>
        operands.SingleOrDefault(operand => operand.Role.Name == name) is { } operand ? OperandBytes.ToFloats(inputs[operand.Role], operand.Element) : null;

    /// <summary>The places of a permutation; null where the kernel has none.</summary>
    protected static int[]? PlacesOf(IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs) => IntegersOf("permutation", operands, inputs);

    /// <summary>The integers of an operand; null where the kernel has none.</summary>
    private static int[]? IntegersOf(string name, IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs) =>
        operands.SingleOrDefault(operand => operand.Role.Name == name) is { } operand ? OperandBytes.ToIntegers(inputs[operand.Role]) : null;

    /// <summary>The layout with the numbers of rotated channels and of matrices.</summary>
    protected QuantizeLayout LayoutWith(IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs) =>
        Layout with
        {
            RotatedScales = NumbersOf("rotatedScales", operands, inputs),
            Clips = NumbersOf("clips", operands, inputs),
            RoundingSeed = IntegersOf("roundingSeed", operands, inputs),
            Bits = IntegersOf("bits", operands, inputs)?[0],
            Matrices = [.. operands.Where(IsMatrix).OrderBy(operand => operand.Role.Name.Contains("Outer", StringComparison.OrdinalIgnoreCase)).Select(operand => OperandBytes.ToFloats(inputs[operand.Role], operand.Element))],
        };

    /// <summary>Zero points or minima, where the kernel has them, by its operand.</summary>
    protected void AddShifts(IReadOnlyList<OperandSpec> operands, EncodedRows encoded, Dictionary<OperandRole, byte[]> to)
    {
        if (operands.SingleOrDefault(operand => operand.Role.Name == "zeroPoints") is { } zeroPoints) to[zeroPoints.Role] = OfGroups(encoded.ZeroPoints, encoded);
        if (operands.SingleOrDefault(operand => operand.Role.Name == "minima") is { } minima) to[minima.Role] = OperandBytes.FromFloats(OfGroups(encoded.Minima, encoded), minima.Element);
    }

    /// <summary>The codes as the kernel has them: in blocks, where it has such, with what groups have where blocks have that too.</summary>
    protected byte[] CodesOf(EncodedRows encoded, IReadOnlyList<OperandSpec> operands)
    {
        if (Blocks is not { } blocks) return encoded.Codes;
        var groups = new Dictionary<BlockContent, byte[]>();
        if (encoded.Nested is { } nested)
        {
            groups[BlockContent.OuterScales] = OperandBytes.FromFloats(nested.Scales.Outer, ScaleElement(operands));
            if (Layout.Format.HasMinima) groups[BlockContent.OuterMinima] = OperandBytes.FromFloats(nested.Minima.Outer, MinimumElement(operands));
        }
        else if (blocks.HasScales)
        {
            groups[BlockContent.Scales] = OperandBytes.FromFloats(encoded.Scales, ScaleElement(operands));
            if (Layout.Format.HasMinima) groups[BlockContent.Minima] = OperandBytes.FromFloats(encoded.Minima, MinimumElement(operands));
        }

        if (blocks.HasScales && Layout.Format.HasZeroPoints) groups[BlockContent.ZeroPoints] = encoded.ZeroPoints;
        byte[] joined = blocks.Join(CodePacking.Unpack(encoded.Codes, Layout.Format.StorageBits, signed: Layout.Format.Minimum < 0), groups);
        if (encoded.Nested is { } ofGroups)
        {
            blocks.AddGroupCodes(joined, BlockContent.Scales, ofGroups.Scales.Codes, EncoderDescription.BitsOf(Layout.Format.Nested!));
            blocks.AddGroupCodes(joined, BlockContent.Minima, ofGroups.Minima.Codes, EncoderDescription.BitsOf(Layout.Format.Nested!));
        }

        return joined;
    }

    /// <summary>What blocks have: codes as they lie by themselves, scales, zero points and minima.</summary>
    protected (byte[] Codes, float[] Scales, byte[]? ZeroPoints, float[]? Minima) Split(byte[] blocks, IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs)
    {
        (byte[]? zeroPoints, float[]? minima) = Shifts(operands, inputs);
        bool isInBlocks = Blocks is { HasScales: true };
        float[] scales = isInBlocks ? InBlocks(BlockContent.Scales, ScaleElement(operands)) : OperandBytes.ToFloats(inputs[OperandRole.Scales], ScaleElement(operands));
        byte[] codes = Blocks is { } layout ? CodePacking.Pack(layout.Codes(blocks, signed: Layout.Format.Minimum < 0), Layout.Format.StorageBits) : blocks;
        if (isInBlocks && Layout.Format.HasMinima) minima = InBlocks(BlockContent.Minima, MinimumElement(operands));
        if (isInBlocks && Layout.Format.HasZeroPoints) zeroPoints = Blocks!.Groups(blocks, BlockContent.ZeroPoints, Blocks.Elements / Layout.GroupSize);
        return (codes, scales, zeroPoints, minima);

        float[] InBlocks(BlockContent content, ElementType type) => Layout.Format.Nested is { } nested ? OfCodes(nested, content, type)
            : OperandBytes.ToFloats(Blocks!.Groups(blocks, content, Blocks.Elements / Layout.GroupSize * type.Bytes()), type);

        float[] OfCodes(NestedScaleAttribute nested, BlockContent content, ElementType type)
        {
            BlockContent outer = content == BlockContent.Scales ? BlockContent.OuterScales : BlockContent.OuterMinima;
            int[] codes = Blocks!.GroupCodes(blocks, content, Blocks.Elements / Layout.GroupSize, EncoderDescription.BitsOf(nested), signed: nested.Minimum < 0);
            float[] numbers = NestedScales.Numbers(nested, codes, OperandBytes.ToFloats(Blocks.Groups(blocks, outer, type.Bytes()), type));
            return content == BlockContent.Scales ? numbers : [.. numbers.Select(magnitude => Fp32.Subtract(0, magnitude))];
        }
    }

    /// <summary>The type of scales, of the operand or in the blocks, or of what a block has for their codes.</summary>
    protected ElementType ScaleElement(IReadOnlyList<OperandSpec> operands) => Blocks is { HasScales: true } blocks
        ? blocks.TypeOf(Layout.Format.Nested is null ? BlockContent.Scales : BlockContent.OuterScales) is { } type ? KernelReader.TypeOf(type) : Layout.Format.ByteScales ?? ElementType.Float
        : ScalarOf(operands, OperandRole.Scales);

    private ElementType MinimumElement(IReadOnlyList<OperandSpec> operands) => Layout.Format.HasMinima && Blocks is { HasScales: true } blocks
        ? blocks.TypeOf(Layout.Format.Nested is null ? BlockContent.Minima : BlockContent.OuterMinima) is { } type ? KernelReader.TypeOf(type) : ElementType.Float
        : operands.SingleOrDefault(operand => operand.Role.Name == "minima")?.Element ?? ElementType.Float;

    /// <summary>The zero points, and the minima, that a kernel reads.</summary>
    protected static (byte[]? ZeroPoints, float[]? Minima) Shifts(IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs) =>
        (operands.SingleOrDefault(operand => operand.Role.Name == "zeroPoints") is { } zeros ? inputs[zeros.Role] : null, NumbersOf("minima", operands, inputs));

    /// <summary>What an encoder with these operands is to write.</summary>
    protected EncodedRows Encode(QuantizeLayout layout, float[] source, IReadOnlyList<OperandSpec> operands) => QuantizeOracle.Encode(
        layout, source, ScaleTypes.Of(ScaleElement(operands)), ScaleTypes.Of(MinimumElement(operands)));

    protected float[] SourceRows() => Rows(Layout.RowLength, Layout.GroupSize, Layout.Rotation, Layout.Format.Largest);

    private static bool IsMatrix(OperandSpec operand) => operand.Role.Name.EndsWith("atrix", StringComparison.Ordinal) && !ResidualOperands.Is(operand.Role);

    /// <summary>
    /// Ordinary elements of a matrix, of many magnitudes, among them zeros of both signs, and where that does not make NaN of every group, special ones in the last column.
    /// </summary>
    private static float[] Elements(int count, bool isSpecial)
    {
        int order = (int)Math.Sqrt(count);
        var random = new SplitMix64((ulong)count);
        float[] elements = [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextUniform() - 0.5) * Math.Pow(2, random.NextInt(6) - 4)))];
        for (int i = 0; i < count; i += 7) elements[i] = i % 2 == 0 ? 0 : -0f;
        for (int i = 0; isSpecial && i < Math.Min(order, SpecialValues.All.Count); i++) elements[(i * order) + order - 1] = SpecialValues.All[i];
        return elements;
    }

    /// <summary>Ordinary numbers, and in the last of several units, special ones.</summary>
    private byte[] Numbers(ElementType scalar, int seed)
    {
        var random = new SplitMix64((ulong)(Layout.RowLength + seed));
        float[] numbers = [.. Enumerable.Range(0, Layout.RowLength).Select(_ => (float)((random.NextUniform() - 0.3) * Math.Pow(2, random.NextInt(8) - 4)))];
        int unit = Math.Max(Layout.GroupSize, Layout.Rotation);
        if (unit < Layout.RowLength) SpecialValues.All.Take(unit).ToArray().CopyTo(numbers, Layout.RowLength - unit);
        return OperandBytes.FromFloats(numbers, scalar);
    }
}
