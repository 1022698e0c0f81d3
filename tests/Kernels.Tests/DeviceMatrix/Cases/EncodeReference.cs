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
        EncodedRows encoded = QuantizeOracle.Encode(LayoutWith(operands, inputs), source, ScaleTypes.Of(scales));
        return new Dictionary<OperandRole, byte[]>
        {
            [OperandRole.Codes] = encoded.Codes,
            [OperandRole.Scales] = OperandBytes.FromFloats(encoded.Scales, scales),
            [OperandRole.ZeroPoints] = encoded.ZeroPoints,
            [OperandRole.CodeSums] = MemoryMarshal.AsBytes<int>(CodeSums(encoded.Codes)).ToArray(),
        };
    }

    private int[] CodeSums(byte[] packed) =>
        [.. CodePacking.Unpack(packed, Layout.Format.StorageBits, signed: Layout.Format.Minimum < 0).Chunk(Layout.GroupSize).Select(group => group.Sum())];
}
