using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>What encoders and decoders of a layout share.</summary>
internal abstract class CodecReference(QuantizeLayout layout) : KernelReference
{
    protected QuantizeLayout Layout { get; } = layout;

    public override int ElementsPerRow(OperandRole role) => role switch
    {
        OperandRole.Codes => Layout.RowLength * Layout.Format.StorageBits / 8,
        OperandRole.Scales or OperandRole.ZeroPoints or OperandRole.CodeSums => Layout.RowLength / Layout.GroupSize,
        _ => Layout.RowLength,
    };

    /// <summary>Numbers for the channels: ordinary ones, and in the last of several units, special ones.</summary>
    protected byte[] ChannelScales(ElementType scalar)
    {
        var random = new SplitMix64((ulong)Layout.RowLength);
        float[] numbers = [.. Enumerable.Range(0, Layout.RowLength).Select(_ => (float)((random.NextUniform() - 0.3) * Math.Pow(2, random.NextInt(8) - 4)))];
        int unit = Math.Max(Layout.GroupSize, Layout.Rotation);
        if (unit < Layout.RowLength) SpecialValues.All.Take(unit).ToArray().CopyTo(numbers, Layout.RowLength - unit);
        return OperandBytes.FromFloats(numbers, scalar);
    }

    /// <summary>The channels' numbers as the kernel reads them; null where it has none.</summary>
    protected static float[]? ChannelScales(IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs) =>
        inputs.TryGetValue(OperandRole.ChannelScales, out byte[]? bytes) ? OperandBytes.ToFloats(bytes, ScalarOf(operands, OperandRole.ChannelScales)) : null;

    protected static bool HasChannelScales(IReadOnlyList<OperandSpec> operands) => operands.Any(operand => operand.Role == OperandRole.ChannelScales);

    protected float[] SourceRows() => Rows(Layout.RowLength, Layout.GroupSize, Layout.Rotation, Layout.Format.Largest);

    protected EncodedRows Encode(float[] source, ElementType scales) =>
        QuantizeOracle.Encode(Layout, source, ScaleTypes.Of(scales));
}
