namespace Kernels.PtxEmulator.Tests.Support;

/// <summary>The registers that a warp brings to one mma, by lane and register.</summary>
internal sealed class MatrixFragments(MatrixForm form)
{
    public const int Lanes = 32;

    public uint[,] A { get; } = new uint[Lanes, form.ARegisters];

    public uint[,] B { get; } = new uint[Lanes, form.BRegisters];

    public uint[,] C { get; } = new uint[Lanes, form.SumRegisters];

    /// <summary>Matrices laid out by the form: A row by row, B by its rows, C row by row.</summary>
    public static MatrixFragments Of(MatrixForm form, byte[,] a, byte[,] b, uint[,] c)
    {
        var result = new MatrixFragments(form);
        for (int row = 0; row < form.Rows; row++)
        {
            for (int k = 0; k < form.Depth; k++)
                result.SetA(MatrixForm.OfA(row, k), a[row, k]);
            for (int column = 0; column < MatrixForm.Columns; column++)
            {
                (int lane, int register) = MatrixForm.OfSum(row, column);
                result.C[lane, register] = c[row, column];
            }
        }

        for (int k = 0; k < form.Depth; k++)
        {
            for (int column = 0; column < MatrixForm.Columns; column++)
                result.SetB(MatrixForm.OfB(k, column), b[k, column]);
        }

        return result;
    }

    public void SetA((int Lane, int Register, int Byte) place, byte value) =>
        A[place.Lane, place.Register] |= (uint)value << (8 * place.Byte);

    public void SetB((int Lane, int Register, int Byte) place, byte value) =>
        B[place.Lane, place.Register] |= (uint)value << (8 * place.Byte);
}
