namespace Kernels.Generator.RowPrograms;

/// <summary>The target-independent program of a kernel on one row.</summary>
/// <remarks>
/// A row has <paramref name="BlocksPerRow"/> · 2^<paramref name="BlockBits"/> elements. An element's index is a base digit
/// (most significant) and <paramref name="BlockBits"/> index bits; no operation here couples two base digits.
/// </remarks>
internal sealed record RowProgram(int BlocksPerRow, int BlockBits, IReadOnlyList<RowOperand> Operands, IReadOnlyList<RowOperation> Operations)
{
    public int RowLength => BlocksPerRow << BlockBits;
}
