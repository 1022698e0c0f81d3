using Kernels.Generator.TilePrograms;

namespace Kernels.Tests.TileInterpreter;

/// <summary>A matrix instruction: each warp's matrices taken out of its lanes' registers, multiplied element by element, and put back.</summary>
internal static class MatrixProduct
{
    private const int WarpLanes = 32;

    /// <summary>The registers of D, each with all lanes.</summary>
    public static int[][] Of(MatrixInstruction instruction, int[][] a, int[][] b, int[][] c)
    {
        int[][] d = [.. c.Select(register => new int[register.Length])];
        for (int warp = 0; warp < c[0].Length; warp += WarpLanes)
        {
            int[,] x = new int[instruction.M, instruction.K], u = new int[instruction.K, instruction.N];
            ForEach(instruction.A, 4, (lane, register, element) =>
                x[Place(instruction.A, MatrixAxis.M, lane, register, element), Place(instruction.A, MatrixAxis.K, lane, register, element)] = (sbyte)(a[register][warp + lane] >> (8 * element)));
            ForEach(instruction.B, 4, (lane, register, element) =>
                u[Place(instruction.B, MatrixAxis.K, lane, register, element), Place(instruction.B, MatrixAxis.N, lane, register, element)] = (byte)(b[register][warp + lane] >> (8 * element)));
            ForEach(instruction.C, 1, (lane, register, _) =>
            {
                int m = Place(instruction.C, MatrixAxis.M, lane, register, 0), n = Place(instruction.C, MatrixAxis.N, lane, register, 0);
                int sum = c[register][warp + lane];
                for (int k = 0; k < instruction.K; k++) sum = unchecked(sum + (x[m, k] * u[k, n]));
                d[register][warp + lane] = sum;
            });
        }

        return d;
    }

    private static int Place(MatrixFragment fragment, MatrixAxis axis, int lane, int register, int element) => fragment.Coordinate(axis, lane, register, element);

    private static void ForEach(MatrixFragment fragment, int elements, Action<int, int, int> action)
    {
        for (int lane = 0; lane < WarpLanes; lane++)
        {
            for (int register = 0; register < fragment.RegisterCount; register++)
            {
                for (int element = 0; element < elements; element++) action(lane, register, element);
            }
        }
    }
}
