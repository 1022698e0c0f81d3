using Kernels.Generator.Specs;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>Inner products of what a decoder gives, before it rounds that, and queries of ordinary numbers; where there are several, the last one has special ones too.</summary>
internal sealed class InnerProductReference(QuantizeLayout layout, int queries) : DecodeReference(layout)
{
    public override int ElementsPerRow(OperandRole role) => role.Name switch
    {
        "query" => queries * Layout.RowLength,
        "scores" => queries,
        _ => base.ElementsPerRow(role),
    };

    public override IReadOnlyDictionary<OperandRole, byte[]> Inputs(IReadOnlyList<OperandSpec> operands)
    {
        var random = new SplitMix64((ulong)Layout.RowLength);
        float[] numbers = [.. Enumerable.Range(0, queries * Layout.RowLength).Select(i => i % 7 == 3 ? -0f : (float)((random.NextUniform() - 0.5) * Math.Pow(2, random.NextInt(6) - 3)))];
        if (queries > 1) SpecialValues.All.Take(Layout.RowLength).ToArray().CopyTo(numbers, numbers.Length - Layout.RowLength);
        return new Dictionary<OperandRole, byte[]>(base.Inputs(operands)) { [OperandRole.Query] = OperandBytes.FromFloats(numbers, ScalarOf(operands, OperandRole.Query)) };
    }

    public override IReadOnlyDictionary<OperandRole, byte[]> Outputs(IReadOnlyList<OperandSpec> operands, IReadOnlyDictionary<OperandRole, byte[]> inputs)
    {
        float[] query = OperandBytes.ToFloats(inputs[OperandRole.Query], ScalarOf(operands, OperandRole.Query));
        float[] scores = [.. Decoded(operands, inputs).Chunk(Layout.RowLength).SelectMany(row => query.Chunk(Layout.RowLength).Select(q => Score(row, q)))];
        return new Dictionary<OperandRole, byte[]> { [OperandRole.Scores] = OperandBytes.FromFloats(scores, ScalarOf(operands, OperandRole.Scores)) };
    }

    /// <summary>Without a product that is NaN or infinite, and without overflow; NaN elsewhere.</summary>
    private static float Score(float[] row, float[] query)
    {
        float[] products = [.. row.Zip(query, Fp32.Multiply)];
        float sum = products.All(float.IsFinite) ? MagnitudeSum.OfNumbers(products) : float.NaN;
        return float.IsFinite(sum) ? Fp32.Add(sum, 0) : BitConverter.Int32BitsToSingle(0x7FC00000);
    }
}
