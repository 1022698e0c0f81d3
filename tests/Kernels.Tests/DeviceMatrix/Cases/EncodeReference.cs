using System.Runtime.InteropServices;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>An encoder.</summary>
internal sealed class EncodeReference(QuantizeLayout layout) : CodecReference(layout)
{
    public override IReadOnlyDictionary<OperandRole, byte[]> Inputs(IReadOnlyList<OperandSpec> operands) => new Dictionary<OperandRole, byte[]>
    {
        [OperandRole.Source] = OperandBytes.FromFloats(SourceRows(), ScalarOf(operands, OperandRole.Source)),
    };

    public override IReadOnlyDictionary<OperandRole, byte[]> Outputs(
        IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs)
    {
        ElementType scales = ScalarOf(operands, OperandRole.Scales);
        EncodedRows encoded = Encode(OperandBytes.ToFloats(inputs[OperandRole.Source], ScalarOf(operands, OperandRole.Source)), scales);
        return new Dictionary<OperandRole, byte[]>
        {
            [OperandRole.Codes] = encoded.Codes,
            [OperandRole.Scales] = OperandBytes.FromFloats(encoded.Scales, scales),
            [OperandRole.CodeSums] = MemoryMarshal.AsBytes<int>(CodeSums(encoded.Codes)).ToArray(),
        };
    }

    private int[] CodeSums(byte[] packed) =>
        [.. CodePacking.Unpack(packed, Layout.Format.StorageBits, signed: Layout.Format.Minimum < 0).Chunk(Layout.GroupSize).Select(group => group.Sum())];
}
