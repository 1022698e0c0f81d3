using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Semantics;

/// <summary>Where mma takes the elements of its matrices from: one element of A and one of B differ from zero.</summary>
public sealed class MatrixLayoutTests
{
    private const uint Product = 3 * 5;

    public static TheoryData<string> Shapes => [.. MatrixForm.All.Select(form => form.Name)];

    [Theory]
    // Row 0, k 0, column 0, and the last of each.
    [InlineData("m8n8k16", 0, 0, 0, 0, 0, 0, 0, 0)]
    [InlineData("m8n8k16", 31, 0, 3, 31, 0, 3, 31, 1)]
    [InlineData("m16n8k16", 31, 1, 3, 31, 0, 3, 31, 3)]
    [InlineData("m16n8k32", 31, 3, 3, 31, 1, 3, 31, 3)]
    // Row 6, k 13, column 5.
    [InlineData("m8n8k16", 27, 0, 1, 23, 0, 1, 26, 1)]
    // Row 2, k 7, column 1, and row 13, k 8, column 6.
    [InlineData("m16n8k16", 9, 0, 3, 5, 0, 3, 8, 1)]
    [InlineData("m16n8k16", 22, 1, 0, 26, 0, 0, 23, 2)]
    // Row 9, k 6, column 4, then row 3, k 25, column 3, and row 12, k 16, column 0.
    [InlineData("m16n8k32", 5, 1, 2, 17, 0, 2, 6, 2)]
    [InlineData("m16n8k32", 14, 2, 1, 14, 1, 1, 13, 1)]
    [InlineData("m16n8k32", 16, 3, 0, 0, 1, 0, 16, 2)]
    public void Known_places(
        string shape, int aLane, int aRegister, int aByte, int bLane, int bRegister, int bByte, int lane, int register)
    {
        var form = MatrixForm.Named(shape);
        MatrixFragments operands = OneHot(form, (aLane, aRegister, aByte), (bLane, bRegister, bByte));
        AssertOneHot((lane, register), MatrixProducts.Run(form, "s8.u8", [operands])[0]);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_element_is_multiplied_with_those_of_its_k(string shape)
    {
        var form = MatrixForm.Named(shape);
        var operands = new List<MatrixFragments>();
        var places = new List<(int Lane, int Register)>();
        for (int row = 0; row < form.Rows; row++)
        {
            for (int k = 0; k < form.Depth; k++)
            {
                for (int column = 0; column < MatrixForm.Columns; column++)
                {
                    operands.Add(OneHot(form, MatrixForm.OfA(row, k), MatrixForm.OfB(k, column)));
                    places.Add(MatrixForm.OfSum(row, column));
                }
            }
        }

        uint[][,] results = MatrixProducts.Run(form, "s8.u8", operands);
        for (int i = 0; i < results.Length; i++)
            AssertOneHot(places[i], results[i]);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Elements_of_different_k_do_not_meet(string shape)
    {
        var form = MatrixForm.Named(shape);
        var operands = new List<MatrixFragments>();
        for (int k = 0; k < form.Depth; k++)
        {
            for (int other = 0; other < form.Depth; other++)
            {
                if (other != k)
                    operands.Add(OneHot(form, MatrixForm.OfA(3, k), MatrixForm.OfB(other, 5)));
            }
        }

        uint[][,] results = MatrixProducts.Run(form, "s8.u8", operands);
        Assert.All(results, result => Assert.All(result.Cast<uint>(), sum => Assert.Equal(0u, sum)));
    }

    private static MatrixFragments OneHot(
        MatrixForm form, (int Lane, int Register, int Byte) placeInA, (int Lane, int Register, int Byte) placeInB)
    {
        var result = new MatrixFragments(form);
        result.SetA(placeInA, 3);
        result.SetB(placeInB, 5);
        return result;
    }

    private static void AssertOneHot((int Lane, int Register) place, uint[,] result)
    {
        uint[,] expected = new uint[result.GetLength(0), result.GetLength(1)];
        expected[place.Lane, place.Register] = Product;
        Assert.Equal(expected, result);
    }
}
