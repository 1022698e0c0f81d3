using Kernels.Tests.Oracles;

namespace Kernels.Tests.Numerics;

/// <summary>The example of <c>docs/numerics.md</c> as the oracles compute it, in the form in which the page shows it.</summary>
internal static class WorkedExample
{
    private static readonly QuantizeLayout s_layout = new(GridFormat.Int4, 16, 16, Rotation: 8);

    private static readonly float[] s_source =
        [0.5f, -1.25f, 2f, 0.75f, -0.5f, 3f, -2.25f, 1f, 4f, 0f, -1f, 0.5f, 0.25f, -3f, 1.5f, 2f];

    public static string Encode()
    {
        float[] u = QuantizeOracle.Rotate(s_layout, s_source);
        EncodedRows encoded = QuantizeOracle.Encode(s_layout, s_source, ScaleType.Half);
        float c = s_layout.RotationFactor;
        float a = u.Max(MathF.Abs);
        float scaled = Fp32.Multiply(a, c);
        return string.Join('\n',
            Line("x", s_source, value => $"{value:R}"),
            Line("u", u, value => $"{value:R}"),
            Line("c", [c], Bits),
            Line("a", [a], Bits),
            Line("a · c", [scaled], Bits),
            Line("s", [Fp32.Divide(scaled, 7f)], Bits),
            Line("s′", [HalfBits.FromSingle(encoded.Scales[0])], value => $"0x{value:X4}"),
            Line("r", [Fp32.Divide(c, encoded.Scales[0])], Bits),
            Line("code", CodePacking.Unpack(encoded.Codes, 4, signed: true), value => $"{value}"),
            Line("bytes", encoded.Codes, value => $"{value:X2}"));
    }

    public static string Decode()
    {
        EncodedRows encoded = QuantizeOracle.Encode(s_layout, s_source, ScaleType.Half);
        QuantizeLayout unrotated = s_layout with { Rotation = 1 };
        float step = Fp32.Multiply(encoded.Scales[0], s_layout.RotationFactor);
        return string.Join('\n',
            Line("step", [step], Bits),
            Line("v", DequantizeOracle.Decode(unrotated, encoded.Codes, [step]), Bits),
            Line("y", DequantizeOracle.Decode(s_layout, encoded.Codes, encoded.HalfScales), Bits));
    }

    public static string Signs()
    {
        string[] words = [.. Enumerable.Range(0, 2).Select(block => string.Join(' ', RandomSigns.Words(42, block).Select(word => $"0x{word:X8}")))];
        return $"elements   0 … 127   {words[0]}\nelements 128 … 255   {words[1]}";
    }

    private static string Line<T>(string name, IReadOnlyList<T> values, Func<T, string> format) =>
        name.PadRight(8) + string.Join('\n' + new string(' ', 8), values.Chunk(8).Select(row => string.Join(' ', row.Select(format))));

    private static string Bits(float value) => $"0x{BitConverter.SingleToUInt32Bits(value):X8}";
}
