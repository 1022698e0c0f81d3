using Kernels.Generator.Mathematics;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

/// <summary>Hadamard matrices whose orders are no powers of two, and the lengths that they make.</summary>
public class BaseMatrixTests
{
    public static TheoryData<int> Orders => new(BaseMatrices.Orders);

    [Theory]
    [MemberData(nameof(Orders))]
    public void Rows_are_orthogonal(int order)
    {
        for (int i = 0; i < order; i++)
        {
            for (int j = 0; j < order; j++)
            {
                Assert.Equal(i == j ? order : 0, Enumerable.Range(0, order).Sum(k => BaseMatrices.Entry(order, i, k) * BaseMatrices.Entry(order, j, k)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void The_compiler_has_the_published_entries(int order)
    {
        var matrix = HadamardMatrix.OfOrder(order);
        for (int i = 0; i < order; i++)
        {
            for (int j = 0; j < order; j++)
            {
                Assert.Equal(BaseMatrices.Entry(order, i, j) < 0, matrix.IsNegative(i, j));
                Assert.Equal(matrix.IsNegative(i, j), matrix.Transposed.IsNegative(j, i));
            }
        }
    }

    [Fact]
    public void The_compiler_has_no_other_orders() => Assert.Equal(BaseMatrices.Orders.Order(), Enumerable.Range(1, 1000).Where(HadamardMatrix.HasOrder));

    /// <summary>From the whole matrix in double precision, within the bound of so many roundings in sequence.</summary>
    [Theory]
    [InlineData(192)]
    [InlineData(640)]
    [InlineData(896)]
    [InlineData(832)]
    public void The_oracle_multiplies_by_the_matrix(int n)
    {
        int order = 4 * (n / (n & -n)), columns = n / order;
        var random = new SplitMix64((ulong)n);
        float[] x = [.. Enumerable.Range(0, n).Select(_ => (float)(random.NextUniform() - 0.5))];
        foreach (bool isTransposed in (bool[])[false, true])
        {
            float[] y = HadamardOracle.Transform(x, n, null, isTransposed: isTransposed);
            for (int i = 0; i < n; i++)
            {
                double expected = 0;
                for (int j = 0; j < n; j++)
                {
                    (int row, int column) = isTransposed ? (j, i) : (i, j);
                    int sign = System.Numerics.BitOperations.PopCount((uint)(i % columns & j % columns)) % 2 == 0 ? 1 : -1;
                    expected += sign * BaseMatrices.Entry(order, row / columns, column / columns) * (double)x[j];
                }

                Assert.Equal(expected, y[i], (double)x.Sum(Math.Abs) * Math.ScaleB(1, -24) * (System.Numerics.BitOperations.Log2((uint)columns) + 2 + (order / 4)));
            }
        }
    }

    [Fact]
    public void Factors_are_correctly_rounded()
    {
        foreach (int n in TransformLength.All)
        {
            Assert.Equal(TransformFactor.ReciprocalSquareRoot(n), TransformLength.InverseSquareRootOf([n]));
            Assert.Equal(TransformFactor.Reciprocal(n), TransformLength.InverseOf([n]));
            Assert.Equal(TransformFactor.ReciprocalSquareRoot(n * n), TransformLength.InverseSquareRootOf([n, n]));
        }
    }

    [Fact]
    public void Lengths_are_powers_of_two_and_small_odd_multiples_from_16_on()
    {
        int[] expected = [.. from odd in (int[])[1, 3, 5, 7, 9, 11, 13, 15] from k in Enumerable.Range(odd == 1 ? 0 : 4, 16) where odd << k <= 32768 select odd << k];
        Assert.Equal(expected.Order(), TransformLength.All);
    }
}
