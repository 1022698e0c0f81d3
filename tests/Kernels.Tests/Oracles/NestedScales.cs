namespace Kernels.Tests.Oracles;

/// <summary>Numbers of groups as codes, of which a block has the scale.</summary>
public static class NestedScales
{
    /// <summary>The codes of the numbers of a block's groups, and the scale: NaN where one of the numbers is not finite.</summary>
    /// <param name="store">What becomes of a scale.</param>
    public static (int[] Codes, float Outer) Of(NestedScaleAttribute grid, bool haveSigns, float[] numbers, Func<float, float> store)
    {
        int[] codes = [.. numbers.Select(_ => grid.Offset)];
        if (!numbers.All(float.IsFinite))
            return (codes, QuantizeOracle.CanonicalNaN);
        float smallest = Math.Min(0, numbers.Min()), largest = Math.Max(0, numbers.Max());
        float outer = 0 + store(Fp32.Divide(haveSigns && largest < -smallest ? smallest : largest, (haveSigns ? grid.Minimum : grid.Maximum) - grid.Offset));
        float r = Fp32.Divide(1, outer);
        for (int i = 0; i < codes.Length && float.IsFinite(r); i++)
            codes[i] = (int)Math.Clamp(MathF.Round(Fp32.Add(Fp32.Multiply(numbers[i], r), grid.Offset), MidpointRounding.ToEven), grid.Minimum, grid.Maximum);
        return (codes, outer);
    }

    /// <summary>What codes stand for.</summary>
    public static float[] Numbers(NestedScaleAttribute grid, IReadOnlyList<int> codes, IReadOnlyList<float> outer) =>
        [.. codes.Select((code, group) => Fp32.Multiply(code - grid.Offset, outer[group / (codes.Count / outer.Count)]))];
}
