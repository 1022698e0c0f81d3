namespace Kernels.PtxEmulator.Execution;

/// <summary>
/// The size of a matrix instruction on bytes, D = A·B + C with A of rows × depth, and where each element is. A lane's elements
/// are counted over its registers in order, the lowest byte first.
/// </summary>
internal sealed record MatrixShape(int Rows, int Depth)
{
    public const int Columns = 8;

    public const int BytesPerRegister = 4;

    private const int Lanes = 32;

    public int ARegisters => Rows * Depth / Lanes / BytesPerRegister;

    public int BRegisters => Depth * Columns / Lanes / BytesPerRegister;

    /// <summary>C's registers, and D's.</summary>
    public int SumRegisters => Rows * Columns / Lanes;

    public static (int Row, int Column) PlaceInA(int lane, int element) =>
        (Group(lane) + 8 * (element / 4 % 2), 4 * Member(lane) + element % 4 + 16 * (element / 8));

    public static (int Row, int Column) PlaceInB(int lane, int element) =>
        (4 * Member(lane) + element % 4 + 16 * (element / 4), Group(lane));

    public static (int Row, int Column) PlaceInSums(int lane, int register) =>
        (Group(lane) + 8 * (register / 2), 2 * Member(lane) + register % 2);

    private static int Group(int lane) => lane / 4;

    private static int Member(int lane) => lane % 4;
}
