using Kernels.Generator.Specs;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>A transform of rows of <paramref name="length"/>; <paramref name="factor"/> is null for an unscaled one.</summary>
internal sealed class TransformReference(int length, float? factor, SignSide signs, ulong seed) : KernelReference
{
    /// <summary>Whether rows are multiplied by the transpose.</summary>
    public bool IsTransposed { get; init; }

    /// <summary>How often rows are transformed.</summary>
    public int Rounds { get; init; } = 1;

    public override int ElementsPerRow(OperandRole role) => length;

    public override IReadOnlyDictionary<OperandRole, byte[]> Inputs(IReadOnlyList<OperandSpec> operands) => new Dictionary<OperandRole, byte[]>
    {
        [OperandRole.Source] = OperandBytes.FromFloats(Rows(length, length, length, 1f), ScalarOf(operands, OperandRole.Source)),
    };

    public override IReadOnlyDictionary<OperandRole, byte[]> Outputs(
        IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs)
    {
        float[] source = Source(operands, inputs);
        float[] result = source;
        for (int round = 0; round < Rounds; round++)
        {
            int diagonal = signs == SignSide.After ? Rounds - 1 - round : round;
            result = HadamardOracle.Transform(result, length, round + 1 == Rounds ? factor : null, signs, seed, diagonal, IsTransposed);
        }

        return new Dictionary<OperandRole, byte[]>
        {
            [OperandRole.Destination] = OperandBytes.FromFloats(result, ScalarOf(operands, OperandRole.Destination)),
        };
    }
}
