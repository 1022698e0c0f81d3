using Kernels.Generator.Specs;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>Rows that go through the steps of a layout.</summary>
internal sealed class RotateReference(QuantizeLayout layout, Kernels.RotationWay way) : CodecReference(layout)
{
    public override IReadOnlyDictionary<OperandRole, byte[]> Inputs(IReadOnlyList<OperandSpec> operands)
    {
        var inputs = new Dictionary<OperandRole, byte[]> { [OperandRole.Source] = OperandBytes.FromFloats(SourceRows(), ScalarOf(operands, OperandRole.Source)) };
        AddShared(operands, inputs);
        return inputs;
    }

    public override IReadOnlyDictionary<OperandRole, byte[]> Outputs(IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs)
    {
        float[] rows = Source(operands, inputs);
        int[]? places = PlacesOf(operands, inputs);
        float[]? channels = NumbersOf("channelScales", operands, inputs);
        QuantizeLayout steps = LayoutWith(operands, inputs) with { DividesRotated = way == Kernels.RotationWay.Dual };
        if (way == Kernels.RotationWay.Inverse)
        {
            DequantizeOracle.Undo(steps, rows);
            rows = Scaled(rows);
        }
        else
        {
            if (places is not null) rows = Permutation.From(rows, places);
            rows = QuantizeOracle.Rotate(steps, Scaled(rows));
        }

        rows = [.. rows.Select(x => Fp32.Multiply(x, steps.RotationFactor))];
        if (way == Kernels.RotationWay.Inverse && places is not null) rows = Permutation.To(rows, places);
        return new Dictionary<OperandRole, byte[]> { [OperandRole.Destination] = OperandBytes.FromFloats(rows, ScalarOf(operands, OperandRole.Destination)) };

        float[] Scaled(float[] rows) => channels is null ? rows
            : way == Kernels.RotationWay.Forward ? [.. rows.Select((x, i) => Fp32.Multiply(x, channels[i % channels.Length]))]
            : [.. rows.Select((x, i) => Fp32.Divide(x, channels[i % channels.Length]))];
    }
}
