using Kernels.PtxEmulator.Tests.Support;

namespace Kernels.PtxEmulator.Tests.Semantics;

/// <summary>mma on bytes, against the product by its definition.</summary>
public sealed class MatrixTests
{
    private static readonly byte[] s_edges = [0, 1, 0x7F, 0x80, 0x81, 0xFF];

    private static readonly uint[] s_sumEdges = [0, 1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF];

    public static TheoryData<string, string> Forms()
    {
        var data = new TheoryData<string, string>();
        foreach (string shape in Shapes)
        {
            foreach (string types in new[] { "u8.u8", "u8.s8", "s8.u8", "s8.s8" })
                data.Add(shape, types);
        }

        return data;
    }

    public static TheoryData<string> Shapes => [.. MatrixForm.All.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Edges_and_random_bytes(string shape, string types)
    {
        var random = new Random(3);
        CheckProducts(shape, types, 40, MatrixProducts.D,
            () => random.Next(2) == 0 ? s_edges[random.Next(s_edges.Length)] : (byte)random.Next(256),
            () => random.Next(2) == 0 ? s_sumEdges[random.Next(s_sumEdges.Length)] : (uint)random.NextInt64(1L << 32));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Results_may_replace_operands(string shape, string types)
    {
        var random = new Random(4);
        foreach (int destination in new[] { MatrixProducts.A, MatrixProducts.B, MatrixProducts.C })
        {
            CheckProducts(shape, types, 3, destination,
                () => (byte)random.Next(256), () => (uint)random.NextInt64(1L << 32));
        }
    }

    [Theory]
    [InlineData("m8n8k16", "s8.s8", 0x80, 0x80, 0u, 0x0004_0000u)]
    [InlineData("m8n8k16", "s8.s8", 0x80, 0x80, 0x7FFF_FFFFu, 0x8003_FFFFu)]
    [InlineData("m8n8k16", "s8.s8", 0x7F, 0x81, 0u, 0xFFFC_0FF0u)]
    [InlineData("m8n8k16", "u8.u8", 0x80, 0x80, 0u, 0x0004_0000u)]
    [InlineData("m16n8k16", "u8.s8", 0xFF, 0x80, 0u, 0xFFF8_0800u)]
    [InlineData("m16n8k16", "u8.s8", 0xFF, 0x80, 0x8000_0000u, 0x7FF8_0800u)]
    [InlineData("m16n8k32", "s8.u8", 0x80, 0xFF, 0u, 0xFFF0_1000u)]
    [InlineData("m16n8k32", "s8.u8", 0x80, 0xFF, 0x8000_0000u, 0x7FF0_1000u)]
    [InlineData("m16n8k32", "u8.u8", 0xFF, 0xFF, 0u, 0x001F_C020u)]
    [InlineData("m16n8k32", "u8.u8", 0xFF, 0xFF, 0xFFFF_FFFFu, 0x001F_C01Fu)]
    public void Known_answers_of_sums_that_may_wrap(string shape, string types, byte a, byte b, uint c, uint expected)
    {
        var form = MatrixForm.Named(shape);
        var operands = MatrixFragments.Of(
            form, Fill(form.Rows, form.Depth, () => a), Fill(form.Depth, MatrixForm.Columns, () => b),
            Fill(form.Rows, MatrixForm.Columns, () => c));
        Assert.All(MatrixProducts.Run(form, types, [operands])[0].Cast<uint>(), sum => Assert.Equal(expected, sum));
    }

    private static void CheckProducts(
        string shape, string types, int count, int destination, Func<byte> nextByte, Func<uint> nextSum)
    {
        var form = MatrixForm.Named(shape);
        (byte[,] A, byte[,] B, uint[,] C)[] products = Enumerable.Range(0, count)
            .Select(_ => (
                A: Fill(form.Rows, form.Depth, nextByte),
                B: Fill(form.Depth, MatrixForm.Columns, nextByte),
                C: Fill(form.Rows, MatrixForm.Columns, nextSum)))
            .ToArray();
        uint[][,] results = MatrixProducts.Run(
            form, types, [.. products.Select(product => MatrixFragments.Of(form, product.A, product.B, product.C))], destination);
        for (int i = 0; i < count; i++)
        {
            for (int row = 0; row < form.Rows; row++)
            {
                for (int column = 0; column < MatrixForm.Columns; column++)
                {
                    (byte[,]? a, byte[,]? b, uint[,]? c) = products[i];
                    (int lane, int register) = MatrixForm.OfSum(row, column);
                    Assert.Equal(Sum(types, a, b, c, row, column), results[i][lane, register]);
                }
            }
        }
    }

    private static uint Sum(string types, byte[,] a, byte[,] b, uint[,] c, int row, int column)
    {
        long sum = c[row, column];
        for (int k = 0; k < b.GetLength(0); k++)
            sum += Value(a[row, k], types.StartsWith('s')) * Value(b[k, column], types.EndsWith("s8", StringComparison.Ordinal));
        return (uint)sum;
    }

    private static long Value(byte bits, bool isSigned) => isSigned ? (sbyte)bits : bits;

    private static T[,] Fill<T>(int rows, int columns, Func<T> next)
    {
        var matrix = new T[rows, columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
                matrix[row, column] = next();
        }

        return matrix;
    }
}
