namespace Kernels.PtxEmulator.Tests.Support;

/// <summary>
/// A shape of mma on bytes. The ISA says which element a register holds; here it is the other way round, from the element's
/// coordinates to the lane, the register among the lane's registers, and the byte in it.
/// </summary>
internal sealed record MatrixForm(string Name, int Rows, int Depth, int ARegisters, int BRegisters, int SumRegisters)
{
    public const int Columns = 8;

    public static readonly MatrixForm[] All =
    [
        new("m8n8k16", 8, 16, 1, 1, 2),
        new("m16n8k16", 16, 16, 2, 1, 4),
        new("m16n8k32", 16, 32, 4, 2, 4),
    ];

    public static MatrixForm Named(string name) => All.Single(form => form.Name == name);

    public static (int Lane, int Register, int Byte) OfA(int row, int k) =>
        (row % 8 * 4 + k % 16 / 4, row / 8 + k / 16 * 2, k % 4);

    public static (int Lane, int Register, int Byte) OfB(int k, int column) => (column * 4 + k % 16 / 4, k / 16, k % 4);

    public static (int Lane, int Register) OfSum(int row, int column) => (row % 8 * 4 + column / 2, row / 8 * 2 + column % 2);
}
