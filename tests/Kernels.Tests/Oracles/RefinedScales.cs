namespace Kernels.Tests.Oracles;

/// <summary>Scales, and smallest numbers, made anew of the codes that they give, as the numerics contract says.</summary>
public static class RefinedScales
{
    /// <summary>The scale and the smallest number of a group whose numbers are finite.</summary>
    /// <param name="c">What numbers are yet to be multiplied by.</param>
    /// <param name="smallest">Null where groups have none.</param>
    public static (float Scale, float? Smallest) Of(GridFormat format, int refinements, float c, float scale, float? smallest, ReadOnlySpan<float> numbers)
    {
        float n = numbers.Length;
        for (int round = 0; round < refinements; round++)
        {
            float r = Fp32.Divide(c, scale);
            if (!float.IsFinite(r))
                return (scale, smallest);
            float[] shifted = [.. numbers.ToArray().Select(x => smallest is { } least ? Fp32.Subtract(x, least) : x)];
            float[] t = [.. shifted.Select(x => Fp32.Multiply(x, r))];
            float[] levels = [.. shifted.Select(x => format.Level(QuantizeOracle.Quantize(format, x, r)))];
            float squares = MagnitudeSum.OfSquares(levels);
            if (smallest is not { } m)
            {
                float ofScale = Fp32.Divide(MagnitudeSum.OfNumbers([.. t.Zip(levels, Fp32.Multiply)]), squares);
                if (Serves(ofScale))
                    scale = Fp32.Multiply(scale, ofScale);
                continue;
            }

            float[] rest = [.. t.Zip(levels, Fp32.Subtract)];
            float products = MagnitudeSum.OfNumbers([.. rest.Zip(levels, Fp32.Multiply)]), ofLevels = MagnitudeSum.OfNumbers(levels), ofRest = MagnitudeSum.OfNumbers(rest);
            float all = Fp32.Multiply(n, squares), determinant = Fp32.Subtract(all, Fp32.Multiply(ofLevels, ofLevels));
            bool isTold = determinant > Fp32.Multiply(all, 1f / 65536);
            float ratio = isTold ? OneMore(Difference(n, products, ofRest, ofLevels), determinant) : OneMore(products, squares);
            float moved = isTold ? Fp32.Add(m, Fp32.Multiply(Fp32.Divide(Difference(squares, ofRest, ofLevels, products), determinant), scale)) : m;
            if (format.Nested is not null && moved > 0)
            {
                ratio = OneMore(Fp32.Add(products, Fp32.Multiply(Fp32.Multiply(m, r), ofLevels)), squares);
                moved = 0;
            }

            if (Serves(ratio))
                (scale, smallest) = (Fp32.Multiply(scale, ratio), moved);
        }

        return (scale, smallest);
    }

    private static float Difference(float x, float y, float z, float w) => Fp32.Subtract(Fp32.Multiply(x, y), Fp32.Multiply(z, w));

    private static float OneMore(float x, float y) => Fp32.Add(1, Fp32.Divide(x, y));

    private static bool Serves(float ratio) => ratio > 0 && float.IsFinite(ratio);
}
