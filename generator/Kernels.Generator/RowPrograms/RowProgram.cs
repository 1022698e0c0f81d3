using Kernels.Generator.Mathematics;

namespace Kernels.Generator.RowPrograms;

/// <summary>The target-independent program of a kernel on one row.</summary>
/// <remarks>
/// A row has <paramref name="BlocksPerRow"/> · 2^<paramref name="BlockBits"/> elements. An element's index is a base digit
/// (most significant) and <paramref name="BlockBits"/> index bits.
/// </remarks>
internal sealed record RowProgram(int BlocksPerRow, int BlockBits, IReadOnlyList<RowOperand> Operands, IReadOnlyList<RowOperation> Operations)
{
    public int RowLength => BlocksPerRow << BlockBits;

    /// <summary>The places of the rows that are scattered; null where there are none.</summary>
    public RowOperand? Slots => Operands.SingleOrDefault(operand => operand.IsSlots);

    /// <summary>The extents that a launch of threads gives its program: the slots there are, where there are slots, and the number of its first block, where random bits follow from it.</summary>
    public int Extents => (Slots is null ? 0 : 1) + (IsRandom ? 1 : 0);

    /// <summary>Whether elements have random bits.</summary>
    public bool IsRandom => Operations.OfType<RowOperation.Random>().Any();

    /// <summary>How many blocks of a row, one after the other, an operation couples: those of a base matrix, or 1.</summary>
    public int CoupledBlocks => Operations.OfType<RowOperation.BaseMatrix>().Select(operation => operation.Matrix.Order >> HadamardMatrix.OrderBits).DefaultIfEmpty(1).First();
}
