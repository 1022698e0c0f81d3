using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>A decoder, on what an encoder writes and, in every fourth row, on any bits.</summary>
internal sealed class DecodeReference(QuantizeLayout layout) : CodecReference(layout)
{
    public override IReadOnlyDictionary<OperandRole, byte[]> Inputs(IReadOnlyList<OperandSpec> operands)
    {
        ElementType scalar = ScalarOf(operands, OperandRole.Scales);
        EncodedRows encoded = QuantizeOracle.Encode(Layout, SourceRows(), ScaleTypes.Of(scalar));
        byte[] codes = encoded.Codes;
        byte[] scales = OperandBytes.FromFloats(encoded.Scales, scalar);
        Scramble(codes, ElementsPerRow(OperandRole.Codes), new SplitMix64(1));
        Scramble(scales, ElementsPerRow(OperandRole.Scales) * scales.Length / encoded.Scales.Length, new SplitMix64(2));
        byte[] zeroPoints = encoded.ZeroPoints;
        if (zeroPoints.Length > 0) Scramble(zeroPoints, ElementsPerRow(OperandRole.ZeroPoints), new SplitMix64(3));
        var inputs = new Dictionary<OperandRole, byte[]> { [OperandRole.Codes] = codes, [OperandRole.Scales] = scales, [OperandRole.ZeroPoints] = zeroPoints };
        AddShared(operands, inputs);
        return inputs;
    }

    public override IReadOnlyDictionary<OperandRole, byte[]> Outputs(
        IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs)
    {
        float[] scales = OperandBytes.ToFloats(inputs[OperandRole.Scales], ScalarOf(operands, OperandRole.Scales));
        float[] values = DequantizeOracle.Decode(LayoutWith(operands, inputs), inputs[OperandRole.Codes], scales, inputs[OperandRole.ZeroPoints]);
        if (Shared("channelScales", operands, inputs) is { } channels) values = [.. values.Select((x, i) => Fp32.Divide(x, channels[i % channels.Length]))];
        return new Dictionary<OperandRole, byte[]>
        {
            [OperandRole.Destination] = OperandBytes.FromFloats(values, ScalarOf(operands, OperandRole.Destination)),
        };
    }

    private static void Scramble(byte[] bytes, int bytesPerRow, SplitMix64 random)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (i / bytesPerRow % 4 == 3) bytes[i] = (byte)random.Next();
        }
    }
}
