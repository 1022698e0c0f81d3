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
        EncodedRows encoded = Encode(Layout, SourceRows(), operands);
        byte[] codes = encoded.Codes;
        byte[] scales = OperandBytes.FromFloats(encoded.Scales, scalar);
        Scramble(codes, ElementsPerRow(OperandRole.Codes), new SplitMix64(1));
        Scramble(scales, ElementsPerRow(OperandRole.Scales) * scales.Length / encoded.Scales.Length, new SplitMix64(2));
        var inputs = new Dictionary<OperandRole, byte[]> { [OperandRole.Codes] = codes, [OperandRole.Scales] = scales };
        var shifts = new Dictionary<OperandRole, byte[]>();
        AddShifts(operands, encoded, shifts);
        foreach ((OperandRole role, byte[] shift) in shifts)
        {
            Scramble(shift, ElementsPerRow(role) * shift.Length / encoded.Scales.Length, new SplitMix64(3));
            inputs[role] = shift;
        }

        AddShared(operands, inputs);
        return inputs;
    }

    public override IReadOnlyDictionary<OperandRole, byte[]> Outputs(
        IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs)
    {
        float[] scales = OperandBytes.ToFloats(inputs[OperandRole.Scales], ScalarOf(operands, OperandRole.Scales));
        OperandSpec? minima = operands.SingleOrDefault(operand => operand.Role.Name == "minima");
        byte[]? zeroPoints = operands.SingleOrDefault(operand => operand.Role.Name == "zeroPoints") is { } zeros ? inputs[zeros.Role] : null;
        float[] values = DequantizeOracle.Decode(
            LayoutWith(operands, inputs), inputs[OperandRole.Codes], scales, zeroPoints, minima is null ? null : OperandBytes.ToFloats(inputs[minima.Role], minima.Element));
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
