using Kernels.Generator.Specs;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>A decoder, on what an encoder writes and, in every fourth row, on any bits.</summary>
internal class DecodeReference(QuantizeLayout layout) : CodecReference(layout)
{
    public override IReadOnlyDictionary<OperandRole, byte[]> Inputs(IReadOnlyList<OperandSpec> operands)
    {
        EncodedRows encoded = Encode(Layout, SourceRows(), operands);
        byte[] codes = CodesOf(encoded, operands);
        Scramble(codes, ElementsPerRow(OperandRole.Codes), new SplitMix64(1));
        var inputs = new Dictionary<OperandRole, byte[]> { [OperandRole.Codes] = codes };
        if (Blocks is not { HasScales: true })
        {
            float[] ofGroups = OfGroups(encoded.Scales, encoded);
            byte[] scales = OperandBytes.FromFloats(ofGroups, ScaleElement(operands));
            int groups = ofGroups.Length;
            Scramble(scales, ScrambledGroups * scales.Length / groups, new SplitMix64(2));
            inputs[OperandRole.Scales] = scales;
            var shifts = new Dictionary<OperandRole, byte[]>();
            AddShifts(operands, encoded, shifts);
            foreach ((OperandRole role, byte[] shift) in shifts)
            {
                Scramble(shift, ScrambledGroups * shift.Length / groups, new SplitMix64(3));
                inputs[role] = shift;
            }
        }

        AddShared(operands, inputs);
        if (Rest is not null) ResidualOperands.Add(Rest.Inputs(ResidualOperands.Of(operands), codes.Length / ElementsPerRow(OperandRole.Codes)), inputs);
        return inputs;
    }

    /// <summary>The same of so many rows, which begin anew where there are no more.</summary>
    private Dictionary<OperandRole, byte[]> Inputs(IReadOnlyList<OperandSpec> operands, int rows)
    {
        IReadOnlyDictionary<OperandRole, byte[]> inputs = Inputs(operands);
        int all = inputs[OperandRole.Codes].Length / ElementsPerRow(OperandRole.Codes);
        return inputs.ToDictionary(input => input.Key, input => IsShared(input.Key)
            ? input.Value
            : Enumerable.Range(0, rows).SelectMany(row => input.Value.Chunk(input.Value.Length / all).ElementAt(row % all)).ToArray());
    }

    public override IReadOnlyDictionary<OperandRole, byte[]> Outputs(
        IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs) => new Dictionary<OperandRole, byte[]>
        {
            [OperandRole.Destination] = OperandBytes.FromFloats(Decoded(operands, inputs), ScalarOf(operands, OperandRole.Destination)),
        };

    /// <summary>The elements, before they are rounded to what is stored.</summary>
    protected float[] Decoded(IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs)
    {
        (byte[] codes, float[] scales, byte[]? zeroPoints, float[]? minima) = Split(inputs[OperandRole.Codes], operands, inputs);
        int times = Layout.HasSharedScales ? inputs[OperandRole.Codes].Length / ElementsPerRow(OperandRole.Codes) : 1;
        QuantizeLayout layout = LayoutWith(operands, inputs);
        float c = layout.RotationFactor;
        float[] values = DequantizeOracle.Numbers(layout, codes, Repeated(scales)!, Repeated(zeroPoints), Repeated(minima), c);
        if (Rest is not null) values = [.. values.Zip(Rest.Decoded(ResidualOperands.Of(operands), ResidualOperands.Of(inputs)), (x, rest) => Fp32.Add(x, Fp32.Multiply(rest, c)))];
        DequantizeOracle.Undo(layout, values);
        if (NumbersOf("channelScales", operands, inputs) is { } channels) values = [.. values.Select((x, i) => Fp32.Divide(x, channels[i % channels.Length]))];
        return PlacesOf(operands, inputs) is { } places ? Permutation.To(values, places) : values;

        T[]? Repeated<T>(T[]? ofGroups) => ofGroups is null ? null : [.. Enumerable.Repeat(ofGroups, times).SelectMany(x => x)];
    }

    /// <summary>How many groups are scrambled at a time: those of a row, or one where rows share them.</summary>
    private int ScrambledGroups => Layout.HasSharedScales ? 1 : ElementsPerRow(OperandRole.Scales);

    private static void Scramble(byte[] bytes, int bytesPerRow, SplitMix64 random)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (i / bytesPerRow % 4 == 3) bytes[i] = (byte)random.Next();
        }
    }
}
