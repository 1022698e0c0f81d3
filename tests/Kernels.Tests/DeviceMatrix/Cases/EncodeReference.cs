using System.Runtime.InteropServices;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>An encoder.</summary>
internal sealed class EncodeReference(QuantizeLayout layout) : CodecReference(layout)
{
    public override IReadOnlyDictionary<OperandRole, byte[]> Inputs(IReadOnlyList<OperandSpec> operands)
    {
        var inputs = new Dictionary<OperandRole, byte[]>
        {
            [OperandRole.Source] = OperandBytes.FromFloats(SourceRows(), ScalarOf(operands, OperandRole.Source)),
        };
        AddShared(operands, inputs);
        return inputs;
    }

    public override IReadOnlyDictionary<OperandRole, byte[]> Outputs(
        IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs)
    {
        ElementType scales = ScalarOf(operands, OperandRole.Scales);
        float[] source = Source(operands, inputs);
        if (Shared("channelScales", operands, inputs) is { } channels) source = [.. source.Select((x, i) => Fp32.Multiply(x, channels[i % channels.Length]))];
        EncodedRows encoded = Encode(LayoutWith(operands, inputs), source, operands);
        var outputs = new Dictionary<OperandRole, byte[]>
        {
            [OperandRole.Codes] = encoded.Codes,
            [OperandRole.Scales] = OperandBytes.FromFloats(encoded.Scales, scales),
            [OperandRole.CodeSums] = MemoryMarshal.AsBytes<int>(CodeSums(encoded.Codes)).ToArray(),
        };
        AddShifts(operands, encoded, outputs);
        return outputs;
    }

    private int[] CodeSums(byte[] packed) =>
        [.. CodePacking.Unpack(packed, Layout.Format.StorageBits, signed: Layout.Format.Minimum < 0).Chunk(Layout.GroupSize).Select(group => group.Sum())];
}
