using Kernels.PtxEmulator.Model;

namespace Kernels.PtxEmulator.Execution;

/// <summary>mma.sync of bytes with 32-bit sums that wrap. It exchanges registers and does not order memory.</summary>
internal sealed class MatrixOperation(
    MatrixShape shape, PtxType aType, PtxType bType, Destination[] results, Source[] a, Source[] b, Source[] c)
    : WarpCollective("mma.sync", Source.Constant(uint.MaxValue), convergent: true)
{
    public override bool NeedsEveryLane => true;

    /// <summary>Reads all operands before it writes a result: their registers may be the same.</summary>
    public override void Complete(IReadOnlyList<PtxThread> members)
    {
        int[,] left = new int[shape.Rows, shape.Depth];
        int[,] right = new int[shape.Depth, MatrixShape.Columns];
        int[,] sums = new int[shape.Rows, MatrixShape.Columns];
        foreach (PtxThread thread in members)
        {
            Gather(left, a, aType, thread, MatrixShape.PlaceInA);
            Gather(right, b, bType, thread, MatrixShape.PlaceInB);
            for (int i = 0; i < c.Length; i++)
            {
                (int row, int column) = MatrixShape.PlaceInSums(thread.Lane, i);
                sums[row, column] = (int)c[i].Read(thread);
            }
        }

        AddProduct(left, right, sums);
        foreach (PtxThread thread in members)
        {
            for (int i = 0; i < results.Length; i++)
            {
                (int row, int column) = MatrixShape.PlaceInSums(thread.Lane, i);
                results[i].Write(thread, (uint)sums[row, column]);
            }
        }
    }

    /// <summary>Puts the bytes that a thread's registers hold at their places.</summary>
    private static void Gather(
        int[,] matrix, Source[] registers, PtxType type, PtxThread thread, Func<int, int, (int Row, int Column)> placeOf)
    {
        for (int i = 0; i < registers.Length; i++)
        {
            ulong bytes = registers[i].Read(thread);
            for (int j = 0; j < MatrixShape.BytesPerRegister; j++)
            {
                (int row, int column) = placeOf(thread.Lane, i * MatrixShape.BytesPerRegister + j);
                matrix[row, column] = (int)type.Extend(bytes >> (8 * j));
            }
        }
    }

    private void AddProduct(int[,] left, int[,] right, int[,] sums)
    {
        for (int row = 0; row < shape.Rows; row++)
        {
            for (int column = 0; column < MatrixShape.Columns; column++)
            {
                for (int k = 0; k < shape.Depth; k++)
                    sums[row, column] += left[row, k] * right[k, column];
            }
        }
    }
}
