using System.Collections.Concurrent;
using Kernels.Generator.Types;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.Products.Cases;

/// <summary>Operands of a product that hurt in some rows and outputs, and leave others plain numbers to be compared.</summary>
internal sealed class AdversarialOperands(QuantizeLayout layout, ulong seed)
{
    private static readonly ConcurrentDictionary<(int, int, int, float), IReadOnlyList<AdversarialRow>> s_adversarial = new();

    private readonly SplitMix64 _random = new(seed);

    public float[] Activations(CallShape shape) => Rows(shape.M, shape.K, 127);

    public EncodedRows Weights(CallShape shape, ElementType scaleType, ElementType shiftType)
    {
        ScaleType scales = ScaleTypes.Of(scaleType);
        ScaleType minima = layout.Format.HasMinima ? ScaleTypes.Of(shiftType) : ScaleType.Float;
        EncodedRows encoded = QuantizeOracle.Encode(layout, Rows(shape.N, shape.K, layout.Format.Largest), scales, minima);
        int[] codes = CodePacking.Unpack(encoded.Codes, layout.Format.StorageBits, signed: layout.Format.Minimum < 0);
        for (int n = 0; n < shape.N; n++)
        {
            Span<int> row = codes.AsSpan(n * shape.K, shape.K);
            if (n % 5 == 3) Extremes(row);
            if (n % 5 == 4) AnyCodes(row);
            if (n % 16 == 8 && layout.Format.HasMinima) AnyScales(encoded.Minima.AsSpan(n * (shape.K / layout.GroupSize), shape.K / layout.GroupSize), minima);
            if (n % 16 == 7) AnyScales(encoded.Scales.AsSpan(n * (shape.K / layout.GroupSize), shape.K / layout.GroupSize), scales);
        }

        byte[] zeroPoints = [.. encoded.ZeroPoints.Select((zero, i) => i / (shape.K / layout.GroupSize) % 4 == 1 ? (byte)_random.Next() : zero)];
        return new EncodedRows(CodePacking.Pack(codes, layout.Format.StorageBits), encoded.Scales) { ZeroPoints = zeroPoints, Minima = encoded.Minima };
    }

    public float[] Bias(CallShape shape) => [.. Enumerable.Range(0, shape.N).Select(n => n % 7 == 5
        ? SpecialValues.All[n % SpecialValues.All.Count]
        : Number())];

    /// <summary>Numbers of one magnitude or of many; some rows have one adversarial part, some nothing else.</summary>
    private float[] Rows(int rows, int length, float largest)
    {
        IReadOnlyList<AdversarialRow> adversarial = s_adversarial.GetOrAdd(
            (layout.RowLength, layout.GroupSize, layout.Rotation, largest),
            key => new AdversarialData(key.Item1, key.Item2, key.Item3, key.Item4, (ulong)key.Item1).Rows());
        float[] values = new float[rows * length];
        for (int i = 0; i < values.Length; i++) values[i] = Number();
        int parts = length / layout.RowLength;
        for (int row = 0; row < rows; row++)
        {
            (int first, int count) = (row % 6) switch { 2 => (_random.NextInt(parts), 1), 5 => (0, parts), _ => (0, 0) };
            for (int part = first; part < first + count; part++)
            {
                adversarial[_random.NextInt(adversarial.Count)].Values.CopyTo(values.AsSpan((row * length) + (part * layout.RowLength)));
            }
        }

        return values;
    }

    private float Number() => (float)((2 * _random.NextUniform()) - 1);

    private void Extremes(Span<int> codes)
    {
        int[] byLevel = [.. Enumerable.Range(layout.Format.Minimum, layout.Format.Maximum - layout.Format.Minimum + 1).OrderBy(layout.Format.Level)];
        foreach (ref int code in codes) code = _random.NextInt(4) > 0 ? byLevel[^1] : byLevel[0];
    }

    private void AnyCodes(Span<int> codes)
    {
        foreach (ref int code in codes) code = layout.Format.Minimum + _random.NextInt(layout.Format.Maximum - layout.Format.Minimum + 1);
    }

    private void AnyScales(Span<float> scales, ScaleType type)
    {
        foreach (ref float scale in scales)
        {
            uint bits = (uint)_random.Next();
            scale = type switch
            {
                ScaleType.Half => HalfBits.ToSingle((ushort)bits),
                ScaleType.E8M0 => E8M0.ToSingle((byte)bits),
                ScaleType.E4M3 => ScaleBytes.E4M3.ToSingle((byte)bits),
                ScaleType.UE5M3 => ScaleBytes.UE5M3.ToSingle((byte)bits),
                ScaleType.BFloat16 => BFloat16Bits.ToSingle((ushort)bits),
                _ => BitConverter.UInt32BitsToSingle(bits),
            };
        }
    }
}
