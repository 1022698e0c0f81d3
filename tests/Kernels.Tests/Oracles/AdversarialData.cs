namespace Kernels.Tests.Oracles;

/// <summary>
/// Rows that reach every branch of the numerics contract. A <em>unit</em> is the larger of group and rotation block: what
/// is done once per unit is seen by at least one group alone.
/// </summary>
public sealed class AdversarialData(int rowLength, int groupSize, int rotation, float largest, ulong seed = 1)
{
    private readonly SplitMix64 _random = new(seed);

    private int Unit => Math.Max(groupSize, Math.Max(rotation, 1));

    /// <summary>Every adversarial row, then a few rows of seeded normal numbers.</summary>
    public IReadOnlyList<AdversarialRow> Rows() =>
    [
        new("zeros", Fill(_ => 0f)),
        new("negative zeros", Fill(_ => SpecialValues.NegativeZero)),
        new("zeros of both signs", Fill(i => i % 3 == 0 ? SpecialValues.NegativeZero : 0f)),
        new("NaN first", NormalWith(0, SpecialValues.QuietNaN)),
        new("NaN in the middle", NormalWith(rowLength / 2, SpecialValues.NegativeNaNWithPayload)),
        new("NaN last", NormalWith(rowLength - 1, SpecialValues.QuietNaN)),
        new("Inf", NormalWith(rowLength / 3, float.PositiveInfinity)),
        new("-Inf", NormalWith(rowLength / 3, float.NegativeInfinity)),
        new("Inf against Inf", Fill(i => i % 2 == 0 ? float.PositiveInfinity : float.NegativeInfinity)),
        new("subnormals", Fill(_ => RandomSubnormal())),
        new("smallest subnormal", OneHot(rowLength / 2, SpecialValues.SmallestSubnormal)),
        new("overflow in the butterflies", Fill(_ => float.MaxValue * (float)(_random.NextUniform() - 0.5))),
        new("largest values", Fill(i => i % 2 == 0 ? float.MaxValue : float.MinValue)),
        new("one-hot first", OneHot(0, 1f)),
        new("one-hot last", OneHot(rowLength - 1, -3f)),
        new("one-hot largest", OneHot(rowLength / 2, float.MaxValue)),
        new("one-hot per unit", Fill(i => i % Unit == i / Unit % Unit ? 1f + i : 0f)),
        new("zero groups between others", Fill(i => i / Unit % 2 == 0 ? 0f : Normal())),
        new("scale above Half", Fill(_ => (float)(65504 * largest * (1 + _random.NextUniform())))),
        new("equal magnitudes", Fill(_ => _random.NextInt(2) == 0 ? 1f : -1f)),
        new("integers", Fill(i => i % 201 - 100)),
        new("wide range", Fill(_ => (float)(Normal() * Math.Pow(2, _random.NextInt(200) - 120)))),
        new("any bits", Fill(_ => BitConverter.UInt32BitsToSingle((uint)_random.Next()))),
        new("any finite bits of Half", Fill(_ => RandomHalf())),
        new("ties", Ties()),
        .. Spread("special", SpecialValues.All, Special),
        .. Spread("scale border", SpecialValues.ScaleBorders, ScaleBorder),
        .. rotation > 1 ? [] : Spread("scale border of equal magnitudes", SpecialValues.ScaleBorders, EqualScaleBorder),
        new("normal", Fill(_ => Normal())),
        new("normal, shifted", Fill(_ => Normal() + 5f)),
        new("normal, small", Fill(_ => Normal() * 1e-3f)),
    ];

    /// <summary>The rows one after the other.</summary>
    public static float[] Concatenate(IEnumerable<AdversarialRow> rows) => [.. rows.SelectMany(row => row.Values)];

    /// <summary>
    /// A row whose rotated elements are exact half-integers, the largest of each group being q: where c is a power of
    /// two and q an integer, the reciprocal of the scale is exact too, and every other element is a tie.
    /// </summary>
    private float[] Ties()
    {
        int levels = Math.Max(1, (int)largest);
        float[] targets = Fill(i => i % groupSize == 0 ? largest : _random.NextInt(2 * levels) - levels + 0.5f);
        HadamardOracle.Rotate(targets, rotation, isTransposed: true);
        return targets;
    }

    /// <summary>Normal numbers in every unit, and one special value in it.</summary>
    private void Special(Span<float> unit, float special)
    {
        foreach (ref float value in unit)
            value = Normal();
        unit[_random.NextInt(unit.Length)] = special;
    }

    /// <summary>
    /// A unit whose scale lies at a border: without rotation the largest magnitude among smaller ones; with rotation one
    /// element per block, which makes all rotated elements of the block equally large.
    /// </summary>
    private void ScaleBorder(Span<float> unit, float scale)
    {
        int block = Math.Max(rotation, 1);
        double magnitude = scale * (double)largest * Math.Sqrt(block);
        if (block == 1)
        {
            foreach (ref float value in unit)
                value = (float)(magnitude * (2 * _random.NextUniform() - 1));
            unit[_random.NextInt(unit.Length)] = (float)magnitude;
            return;
        }

        for (int start = 0; start < unit.Length; start += block)
            unit[start + _random.NextInt(block)] = (float)magnitude;
    }

    /// <summary>A unit whose largest and mean magnitude make a scale at a border.</summary>
    private void EqualScaleBorder(Span<float> unit, float scale)
    {
        foreach (ref float value in unit)
            value = (float)(scale * (double)largest * (_random.NextInt(2) == 0 ? 1 : -1));
    }

    /// <summary>Rows of which every unit gets one of the values in turn; as many rows as that takes.</summary>
    private IEnumerable<AdversarialRow> Spread(string name, IReadOnlyList<float> values, UnitWriter write)
    {
        int units = rowLength / Unit;
        for (int first = 0; first < values.Count; first += units)
        {
            float[] row = new float[rowLength];
            for (int unit = 0; unit < units; unit++)
                write(row.AsSpan(unit * Unit, Unit), values[(first + unit) % values.Count]);
            yield return new($"{name} {first}", row);
        }
    }

    private float[] Fill(Func<int, float> element)
    {
        float[] row = new float[rowLength];
        for (int i = 0; i < rowLength; i++)
            row[i] = element(i);
        return row;
    }

    private float[] NormalWith(int index, float value)
    {
        float[] row = Fill(_ => Normal());
        row[index] = value;
        return row;
    }

    private float[] OneHot(int index, float value)
    {
        float[] row = new float[rowLength];
        row[index] = value;
        return row;
    }

    private float Normal() => (float)(Math.Sqrt(-2 * Math.Log(_random.NextUniform())) * Math.Cos(2 * Math.PI * _random.NextUniform()));

    private float RandomSubnormal() => BitConverter.UInt32BitsToSingle((uint)_random.Next() & 0x807F_FFFF);

    private float RandomHalf()
    {
        uint bits = (uint)_random.Next();
        bool finite = (bits & 0x7C00) != 0x7C00;
        return HalfBits.ToSingle((ushort)(finite ? bits : bits & 0xBFFF));
    }

    private delegate void UnitWriter(Span<float> unit, float value);
}
