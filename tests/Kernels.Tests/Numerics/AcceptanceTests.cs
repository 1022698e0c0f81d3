using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

/// <summary>
/// Relative squared errors of rotation and quantization on known data, against values computed by other means: scales and
/// quantization in double precision, on the same numbers, to five digits.
/// </summary>
public class AcceptanceTests
{
    private const int Count = 1 << 22;

    /// <summary>Half a unit in the fifth digit, and as much again for scales that are rounded.</summary>
    private const double FiveDigits = 1e-4;

    private const double FourDigits = 1e-3;

    private static readonly Lazy<float[]> s_normal = new(() => AcceptanceData.Normal(Count));
    private static readonly Lazy<float[]> s_laplace = new(() => AcceptanceData.Laplace(Count));

    [Fact]
    public void Normal_numbers_start_as_published()
    {
        float[] expected = [2.029925513f, -0.596651354f, 0.667170323f, -0.158128888f];
        BitComparer.AssertEqual(expected, AcceptanceData.Normal(4));
        BitComparer.AssertEqual(expected.AsSpan(0, 3), AcceptanceData.Normal(3));
    }

    [Fact]
    public void Laplace_numbers_start_as_published()
    {
        float[] expected = [0.082491684f, 3.136506780f, -0.414810400f];
        BitComparer.AssertEqual(expected, AcceptanceData.Laplace(3));
    }

    [Theory]
    [InlineData(ScaleType.Float)]
    [InlineData(ScaleType.Half)]
    public void Int4_of_normal_numbers(ScaleType scale) => AssertError(1.3775e-2, s_normal.Value, GridFormat.Int4, scale);

    [Theory]
    [InlineData(ScaleType.Float)]
    [InlineData(ScaleType.Half)]
    public void Int8_of_normal_numbers(ScaleType scale) => AssertError(4.1815e-5, s_normal.Value, GridFormat.Int8, scale);

    [Fact]
    public void Int2_of_normal_numbers() =>
        AssertError(3.0438e-1, s_normal.Value, GridFormat.Int2, ScaleType.Float);

    [Fact]
    public void Int2_of_Laplace_numbers() => AssertError(7.969e-1, s_laplace.Value, GridFormat.Int2, ScaleType.Float, FourDigits);

    [Fact]
    public void Int2_of_rotated_Laplace_numbers() =>
        AssertError(2.973e-1, s_laplace.Value, new QuantizeLayout(GridFormat.Int2, 1024, 128, Rotation: 128), ScaleType.Float, FourDigits);

    [Theory]
    [InlineData(ScaleType.Float)]
    [InlineData(ScaleType.Half)]
    public void Ternary_of_normal_numbers(ScaleType scale) => AssertError(2.6110e-1, s_normal.Value, GridFormat.Ternary, scale);

    [Fact]
    public void Ternary_of_Laplace_numbers() => AssertError(3.895e-1, s_laplace.Value, GridFormat.Ternary, ScaleType.Float, FourDigits);

    [Fact]
    public void Ternary_of_rotated_Laplace_numbers() =>
        AssertError(2.5875e-1, s_laplace.Value, new QuantizeLayout(GridFormat.Ternary, 1024, 128, Rotation: 128), ScaleType.Float);

    [Fact]
    public void Int4_of_Laplace_numbers() => AssertError(2.5623e-2, s_laplace.Value, GridFormat.Int4, ScaleType.Float);

    [Theory]
    [InlineData(32, 1.3817e-2)]
    [InlineData(128, 1.3486e-2)]
    public void Int4_of_rotated_Laplace_numbers(int rotation, double expected) =>
        AssertError(expected, s_laplace.Value, new QuantizeLayout(GridFormat.Int4, 1024, 128, rotation), ScaleType.Half);

    /// <summary>Signs change the numbers that are rotated, not their distribution.</summary>
    [Theory]
    [InlineData(SignSide.Before)]
    [InlineData(SignSide.After)]
    public void Int4_of_randomly_rotated_Laplace_numbers(SignSide signs)
    {
        var layout = new QuantizeLayout(GridFormat.Int4, 1024, 128, Rotation: 128, signs, Seed: 20260003);
        AssertError(1.3486e-2, s_laplace.Value, layout, ScaleType.Half, tolerance: 1e-2);
    }

    [Theory]
    [InlineData(32, 9.4249e-3)]
    [InlineData(64, 1.1596e-2)]
    public void Int4_of_normal_numbers_in_smaller_groups(int groupSize, double expected)
    {
        var layout = new QuantizeLayout(GridFormat.Int4, 1024, groupSize);
        AssertError(expected, s_normal.Value, layout, ScaleType.Float);
    }

    /// <summary>Unsigned codes with an integer zero point for each group.</summary>
    [Fact]
    public void Asymmetric_INT4_of_normal_numbers() => AssertError(
        1.0115e-2, s_normal.Value, new QuantizeLayout(new GridFormat(4, 0, 15, 15) { HasZeroPoints = true }, 1024, 128), ScaleType.Float);

    /// <summary>Codes above the smallest number of each group.</summary>
    [Theory]
    [InlineData(4, 128, 9.9534e-3)]
    [InlineData(4, 64, 8.0330e-3)]
    [InlineData(3, 128, 4.5720e-2)]
    [InlineData(2, 128, 0.25062)]
    [InlineData(2, 32, 0.15449)]
    public void Codes_above_a_minimum_of_normal_numbers(int bits, int groupSize, double expected) => AssertError(
        expected, s_normal.Value, AboveMinimum(bits, groupSize), ScaleType.Float);

    [Theory]
    [InlineData(1, 0.44363)]
    [InlineData(32, 0.25190)]
    [InlineData(128, 0.24642)]
    public void INT2_above_a_minimum_of_Laplace_numbers(int rotation, double expected) => AssertError(
        expected, s_laplace.Value, AboveMinimum(2, 128) with { Rotation = rotation }, ScaleType.Float);

    /// <summary>TurboQuant's codec for the mean squared error on vectors of normal numbers, a scale each: below the limit of long ones, as a vector's norm is known.</summary>
    [Theory]
    [InlineData(128, 1, 0.36101)]
    [InlineData(128, 2, 0.11603)]
    [InlineData(128, 3, 0.03400)]
    [InlineData(128, 4, 0.00933)]
    [InlineData(128, 5, 2.4562e-3)]
    [InlineData(128, 6, 6.3168e-4)]
    [InlineData(128, 7, 1.6031e-4)]
    [InlineData(128, 8, 4.0390e-5)]
    [InlineData(1024, 1, 0.36310)]
    [InlineData(1024, 4, 0.00949)]
    [InlineData(1024, 8, 4.1069e-5)]
    public void Levels_of_least_error_of_randomly_rotated_vectors(int length, int bits, double expected) =>
        AssertError(expected, s_normal.Value, Normal(length, bits), ScaleType.Float, tolerance: 1e-2);

    /// <summary>A single element becomes as many equal ones, which get the level nearest to 1: one round does not hide what a vector was.</summary>
    [Theory]
    [InlineData(1, 0.04085)]
    [InlineData(2, 0.26053)]
    [InlineData(3, 0.05953)]
    [InlineData(4, 0.00333)]
    public void A_single_element_behind_one_round(int bits, double expected) => AssertError(expected, [.. new float[77], 3, .. new float[50]], Normal(128, bits), ScaleType.Float, tolerance: 2e-3);

    /// <summary>Two rounds do.</summary>
    [Theory]
    [InlineData(1, 0.3635)]
    [InlineData(2, 0.1174)]
    [InlineData(3, 0.0349)]
    [InlineData(4, 0.0095)]
    public void A_single_element_behind_two_rounds(int bits, double expected)
    {
        // Wherever the element stands, the same numbers come out in another order: only other signs give others.
        float[] row = [3, .. new float[1023]];
        double error = Enumerable.Range(0, 512).Average(seed => Error(row, Normal(1024, bits) with { Rounds = 2, Seed = (ulong)seed }, ScaleType.Float));
        Assert.InRange(error / expected, 0.98, 1.02);
    }

    private static QuantizeLayout Normal(int length, int bits)
    {
        IReadOnlyList<float> levels = LloydMaxTests.LevelsOf(bits);
        var format = new GridFormat(bits <= 2 ? 2 : bits <= 4 ? 4 : 8, 0, levels.Count - 1, 1) { Levels = [.. levels], ScalesByRootMeanSquare = true };
        return new(format, length, length, length, SignSide.Before, Seed: 777001);
    }

    private static QuantizeLayout AboveMinimum(int bits, int groupSize)
    {
        int largest = (1 << bits) - 1;
        return new(new GridFormat(bits <= 2 ? 2 : 4, 0, largest, largest) { HasMinima = true }, 1024, groupSize);
    }

    /// <summary>Numbers of 4 bits in groups of 32 whose scale is a power of two, by each rule, rotated and not.</summary>
    [Theory]
    [InlineData(ScaleRounding.Down, 1.3224e-2, 1.5881e-2, 1.3116e-2, 1.3210e-2)]
    [InlineData(ScaleRounding.Up, 1.3317e-2, 1.7553e-2, 1.3216e-2, 1.3320e-2)]
    [InlineData(ScaleRounding.Even, 1.2502e-2, 1.5291e-2, 1.2396e-2, 1.2497e-2)]
    public void MXFP4(ScaleRounding rounding, double normal, double laplace, double rotatedBy32, double rotatedBy128)
    {
        var layout = new QuantizeLayout(GridFormat.Floats(2, 1) with { PowerOfTwo = rounding }, 1024, 32);
        AssertError(normal, s_normal.Value, layout, ScaleType.E8M0);
        AssertError(laplace, s_laplace.Value, layout, ScaleType.E8M0);
        AssertError(rotatedBy32, s_laplace.Value, layout with { Rotation = 32 }, ScaleType.E8M0);
        AssertError(rotatedBy128, s_laplace.Value, layout with { Rotation = 128 }, ScaleType.E8M0);
    }

    [Theory]
    [InlineData(2, 3, FloatSpecials.None, 8.0525e-4)]
    [InlineData(3, 2, FloatSpecials.None, 2.9170e-3)]
    [InlineData(4, 3, FloatSpecials.NaN, 8.6532e-4)]
    [InlineData(5, 2, FloatSpecials.InfinityAndNaN, 2.9169e-3)]
    public void MXFP6_and_MXFP8_of_normal_numbers(int exponentBits, int fractionBits, FloatSpecials specials, double expected) => AssertError(
        expected, s_normal.Value, new QuantizeLayout(GridFormat.Floats(exponentBits, fractionBits, specials) with { PowerOfTwo = ScaleRounding.Down }, 1024, 32), ScaleType.E8M0);

    /// <summary>Numbers of 4 bits in groups of 16 with a scale of 8 bits, by how large the numbers are: systems whose scale ends sooner lose them sooner.</summary>
    [Theory]
    [InlineData(ScaleType.E4M3, 0, 9.015e-3)]
    [InlineData(ScaleType.E4M3, 8, 9.015e-3)]
    [InlineData(ScaleType.E4M3, -6, 1.171e-2)]
    [InlineData(ScaleType.E4M3, -12, 1.0)]
    [InlineData(ScaleType.UE5M3, -9, 9.015e-3)]
    [InlineData(ScaleType.UE5M3, 0, 9.015e-3)]
    [InlineData(ScaleType.UE5M3, 12, 9.015e-3)]
    [InlineData(ScaleType.UE5M3, -20, 1.0)]
    public void FP4_with_scales_of_8_bits(ScaleType scale, int exponent, double expected) => AssertError(
        expected, [.. s_normal.Value.Take(1 << 20).Select(x => MathF.ScaleB(x, exponent))], new QuantizeLayout(GridFormat.Floats(2, 1), 1024, 16), scale, FourDigits);

    /// <summary>With a second scale for all of the numbers, which maps the largest to 448·6.</summary>
    [Fact]
    public void NVFP4_with_two_scales()
    {
        var layout = new QuantizeLayout(GridFormat.Floats(2, 1), 1024, 16);
        foreach ((float[] data, double expected) in new[] { (s_normal.Value, 9.0363e-3), (s_laplace.Value, 8.5900e-3) })
        {
            float g = 448 * 6 / data.Max(Math.Abs);
            AssertError(expected, [.. data.Select(x => x * g)], layout, ScaleType.E4M3);
        }
    }

    private static void AssertError(double expected, float[] data, GridFormat format, ScaleType scale, double tolerance = FiveDigits) =>
        AssertError(expected, data, new QuantizeLayout(format, 1024, 128), scale, tolerance);

    private static void AssertError(double expected, float[] data, QuantizeLayout layout, ScaleType scale, double tolerance = FiveDigits) =>
        Assert.InRange(Error(data, layout, scale) / expected, 1 - tolerance, 1 + tolerance);

    private static double Error(float[] data, QuantizeLayout layout, ScaleType scale)
    {
        EncodedRows encoded = QuantizeOracle.Encode(layout, data, scale);
        float[] restored = DequantizeOracle.Decode(layout, encoded.Codes, encoded.Scales, encoded.ZeroPoints, encoded.Minima);
        return AcceptanceData.RelativeSquaredError(data, restored);
    }
}
