using System.Runtime.InteropServices;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>An encoder.</summary>
internal sealed class EncodeReference(QuantizeLayout layout) : CodecReference(layout)
{
    private static readonly byte[] OddBytes = [0xFF, 0, 1, 0xFE, 0x7F];
    private static readonly float[] Odd = [float.NaN, 0, float.PositiveInfinity, -1, float.Epsilon, float.MaxValue, 1e-3f];

    public override IReadOnlyDictionary<OperandRole, byte[]> Inputs(IReadOnlyList<OperandSpec> operands)
    {
        var inputs = new Dictionary<OperandRole, byte[]>
        {
            [OperandRole.Source] = OperandBytes.FromFloats(SourceRows(), ScalarOf(operands, OperandRole.Source)),
        };
        AddShared(operands, inputs);
        if (!IsGiven(operands)) return inputs;

        // What an encoder would compute, and in between, what it never does.
        EncodedRows computed = Encode(Layout, SourceRows(), operands);
        ElementType scales = ScalarOf(operands, OperandRole.Scales);
        bool areBytes = scales is ElementType.E8M0 or ElementType.E4M3 or ElementType.UE5M3;
        AddShifts(operands, computed, inputs);
        float[] ofGroups = OfGroups(computed.Scales, computed);
        for (int i = 3; i < ofGroups.Length && !areBytes; i += 4) ofGroups[i] = Odd[i / 4 % Odd.Length];
        byte[] given = OperandBytes.FromFloats(ofGroups, scales);
        for (int i = 3; i < given.Length && areBytes; i += 4) given[i] = OddBytes[i / 4 % OddBytes.Length];
        inputs[OperandRole.Scales] = given;
        return inputs;
    }

    public override IReadOnlyDictionary<OperandRole, byte[]> Outputs(
        IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs)
    {
        ElementType scales = ScaleElement(operands);
        float[] source = Source(operands, inputs);
        if (PlacesOf(operands, inputs) is { } places) source = Permutation.From(source, places);
        if (NumbersOf("channelScales", operands, inputs) is { } channels) source = [.. source.Select((x, i) => Fp32.Multiply(x, channels[i % channels.Length]))];
        if (IsGiven(operands))
        {
            (byte[]? zeroPoints, float[]? minima) = Shifts(operands, inputs);
            float[] given = OperandBytes.ToFloats(inputs[OperandRole.Scales], scales);
            byte[] codes = QuantizeOracle.EncodeGiven(LayoutWith(operands, inputs), source, given, zeroPoints, minima);
            var ofGiven = new Dictionary<OperandRole, byte[]> { [OperandRole.Codes] = CodesOf(new EncodedRows(codes, []), operands) };
            AddRest(operands, inputs, source, codes, Repeated(given, source.Length)!, Repeated(zeroPoints, source.Length), Repeated(minima, source.Length), ofGiven);
            return ofGiven;
        }

        EncodedRows encoded = Encode(LayoutWith(operands, inputs), source, operands);
        if (source.Length >= FewestRows * Layout.RowLength && !encoded.Scales.Any(float.IsFinite)) throw new InvalidOperationException("No group has a scale, which would compare nothing but NaN.");
        var outputs = new Dictionary<OperandRole, byte[]>
        {
            [OperandRole.Codes] = CodesOf(encoded, operands),
            [OperandRole.Scales] = OperandBytes.FromFloats(encoded.Scales, scales),
            [OperandRole.CodeSums] = MemoryMarshal.AsBytes<int>(CodeSums(encoded.Codes)).ToArray(),
        };
        AddShifts(operands, encoded, outputs);
        AddRest(operands, inputs, source, encoded.Codes, encoded.Scales, encoded.ZeroPoints, encoded.Minima, outputs);
        return outputs;
    }

    /// <summary>What is made of what the codes lose, where the kernel makes something of it.</summary>
    private void AddRest(
        IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs, float[] source, byte[] codes, float[] scales, byte[]? zeroPoints, float[]? minima, Dictionary<OperandRole, byte[]> to)
    {
        if (Layout.Residual is not { } residual) return;
        QuantizeLayout layout = LayoutWith(operands, inputs);
        float[] known = DequantizeOracle.Numbers(layout, codes, scales, zeroPoints, minima, 1);
        float[] rest = [.. QuantizeOracle.Rotate(layout, source).Zip(known, (u, number) => Fp32.Subtract(Fp32.Multiply(u, layout.RotationFactor), number))];
        IReadOnlyList<OperandSpec> own = [new OperandSpec("source", OperandRole.Source, ElementType.Float, IsOutput: false), .. ResidualOperands.Of(operands)];
        Dictionary<OperandRole, byte[]> read = ResidualOperands.Of(inputs);
        read[OperandRole.Source] = OperandBytes.FromFloats(rest, ElementType.Float);
        ResidualOperands.Add(new EncodeReference(residual).Outputs(own, read), to);
    }

    /// <summary>What groups of all rows have, where they share what those of one have.</summary>
    private T[]? Repeated<T>(T[]? ofGroups, int elements) =>
        ofGroups is null || !Layout.HasSharedScales ? ofGroups : [.. Enumerable.Repeat(ofGroups, elements / Layout.RowLength).SelectMany(x => x)];

    private static bool IsGiven(IReadOnlyList<OperandSpec> operands) => operands.Any(operand => operand.Role == OperandRole.Scales && !operand.IsOutput);

    private int[] CodeSums(byte[] packed) =>
        [.. CodePacking.Unpack(packed, Layout.Format.StorageBits, signed: Layout.Format.Minimum < 0).Chunk(Layout.GroupSize).Select(group => group.Sum())];
}
