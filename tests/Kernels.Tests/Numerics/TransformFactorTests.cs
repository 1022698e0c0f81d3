using System.Numerics;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

public class TransformFactorTests
{
    [Fact]
    public void Even_powers_are_exact_and_odd_powers_share_the_significand_of_the_square_root_of_two()
    {
        for (int k = 0; k <= 20; k++)
        {
            float factor = TransformFactor.ReciprocalSquareRoot(1 << k);
            if (k % 2 == 0)
                Assert.Equal(MathF.ScaleB(1f, -k / 2), factor);
            else
                Assert.Equal(0x3504F3u, BitConverter.SingleToUInt32Bits(factor) & 0x7FFFFF);
        }
    }

    /// <summary>x is nearest to 1/√n when the midpoints to its neighbours lie on either side: m²·n against 1, exactly.</summary>
    [Fact]
    public void Reciprocal_square_roots_are_nearest()
    {
        for (int n = 2; n <= 4096; n++)
        {
            float factor = TransformFactor.ReciprocalSquareRoot(n);
            Assert.True(SquareTimesComparedToOne(Midpoint(MathF.BitDecrement(factor), factor), n) < 0, $"n = {n}: too large");
            Assert.True(SquareTimesComparedToOne(Midpoint(factor, MathF.BitIncrement(factor)), n) > 0, $"n = {n}: too small");
        }
    }

    [Fact]
    public void Reciprocals_of_powers_of_two_are_exact()
    {
        for (int k = 0; k <= 20; k++)
            Assert.Equal(MathF.ScaleB(1f, -k), TransformFactor.Reciprocal(1 << k));
    }

    private static double Midpoint(float a, float b) => ((double)a + b) / 2;

    private static int SquareTimesComparedToOne(double value, int n)
    {
        var significand = (BigInteger)Math.ScaleB(value, 60);
        Assert.Equal(value, Math.ScaleB((double)significand, -60));
        return (significand * significand * n).CompareTo(BigInteger.One << 120);
    }
}
