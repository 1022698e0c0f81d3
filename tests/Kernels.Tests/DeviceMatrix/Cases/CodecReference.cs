using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>What encoders and decoders of a layout share.</summary>
internal abstract class CodecReference(QuantizeLayout layout) : KernelReference
{
    protected QuantizeLayout Layout { get; } = layout;

    public override int ElementsPerRow(OperandRole role) => role.Name switch
    {
        "codes" => Layout.RowLength * Layout.Format.StorageBits / 8,
        "scales" or "zeroPoints" or "minima" or "sums" => Layout.RowLength / Layout.GroupSize,
        _ => Layout.RowLength,
    };

    public override bool IsShared(OperandRole role) => base.IsShared(role) || (Layout.HasSharedScales && role.Name is ("scales" or "zeroPoints" or "minima"));

    /// <summary>What groups have; where rows share it, that of the row with the most usable scales that differ.</summary>
    protected T[] OfGroups<T>(T[] ofAll, EncodedRows encoded)
    {
        if (!Layout.HasSharedScales) return ofAll;
        int groups = Layout.RowLength / Layout.GroupSize;
        int row = Enumerable.Range(0, encoded.Scales.Length / groups).MaxBy(row => encoded.Scales[(row * groups)..((row + 1) * groups)].Where(scale => scale is > 1e-6f and < 1e6f).Distinct().Count());
        return ofAll[(row * groups)..((row + 1) * groups)];
    }

    /// <summary>Numbers for the channels, where the kernel takes them.</summary>
    protected void AddShared(IReadOnlyList<OperandSpec> operands, Dictionary<OperandRole, byte[]> inputs)
    {
        foreach (OperandSpec operand in operands.Where(operand => operand.Role.Name is "channelScales" or "rotatedScales"))
        {
            inputs[operand.Role] = Numbers(operand.Element, operand.Role.Name == "channelScales" ? 0 : 1);
        }
    }

    /// <summary>The numbers of an operand as the kernel reads them; null where it has none.</summary>
    protected static float[]? NumbersOf(string name, IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs) =>
        operands.SingleOrDefault(operand => operand.Role.Name == name) is { } operand ? OperandBytes.ToFloats(inputs[operand.Role], operand.Element) : null;

    /// <summary>The layout with the numbers of rotated channels.</summary>
    protected QuantizeLayout LayoutWith(IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs) =>
        Layout with { RotatedScales = NumbersOf("rotatedScales", operands, inputs) };

    /// <summary>Zero points or minima, where the kernel has them, by its operand.</summary>
    protected void AddShifts(IReadOnlyList<OperandSpec> operands, EncodedRows encoded, Dictionary<OperandRole, byte[]> to)
    {
        if (operands.SingleOrDefault(operand => operand.Role.Name == "zeroPoints") is { } zeroPoints) to[zeroPoints.Role] = OfGroups(encoded.ZeroPoints, encoded);
        if (operands.SingleOrDefault(operand => operand.Role.Name == "minima") is { } minima) to[minima.Role] = OperandBytes.FromFloats(OfGroups(encoded.Minima, encoded), minima.Element);
    }

    /// <summary>The zero points, and the minima, that a kernel reads.</summary>
    protected static (byte[]? ZeroPoints, float[]? Minima) Shifts(IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs) =>
        (operands.SingleOrDefault(operand => operand.Role.Name == "zeroPoints") is { } zeros ? inputs[zeros.Role] : null, NumbersOf("minima", operands, inputs));

    /// <summary>What an encoder with these operands is to write.</summary>
    protected static EncodedRows Encode(QuantizeLayout layout, float[] source, IReadOnlyList<OperandSpec> operands) => QuantizeOracle.Encode(
        layout, source, ScaleTypes.Of(ScalarOf(operands, OperandRole.Scales)),
        operands.SingleOrDefault(operand => operand.Role.Name == "minima") is { } minima ? ScaleTypes.Of(minima.Element) : ScaleType.Float);

    protected float[] SourceRows() => Rows(Layout.RowLength, Layout.GroupSize, Layout.Rotation, Layout.Format.Largest);

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
