using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;

namespace Kernels.Generator.RowPrograms;

/// <summary>One operation on whole rows.</summary>
internal abstract record RowOperation
{
    /// <summary>Reads an operand; codes come sign-extended or zero-extended. Where there is a permutation, each element is at the place in its row that this says.</summary>
    internal sealed record Load(RowValue Result, RowOperand Operand, bool SignExtend = false, RowOperand? Permutation = null) : RowOperation;

    /// <summary>Reads one element of an operand, for every position.</summary>
    internal sealed record LoadElement(RowValue Result, RowOperand Operand, int Index) : RowOperation;

    /// <summary>The lowest index bits of each element as an integer.</summary>
    internal sealed record Places(RowValue Result, int Bits) : RowOperation;

    /// <summary>Random bits for each element of a value, an integer, which follow from its place in the call and a key of two words.</summary>
    internal sealed record Random(RowValue Result, RowValue X, RowOperand Key) : RowOperation;

    /// <summary>Negates element i of every row where bit i of the diagonal's stream is set.</summary>
    internal sealed record Signs(RowValue Result, RowValue X, SignDiagonal Diagonal) : RowOperation;

    /// <summary>For every pair of elements that differ in one index bit: their sum and their difference.</summary>
    internal sealed record Butterfly(RowValue Result, RowValue X, int Bit) : RowOperation;

    /// <summary>A base matrix times the vector of elements that differ only in the highest index bits of a block and in the block.</summary>
    internal sealed record BaseMatrix(RowValue Result, RowValue X, HadamardMatrix Matrix) : RowOperation;

    /// <summary>
    /// For every vector of elements that differ only in <paramref name="Bits"/> index bits from <paramref name="FirstBit"/> up: the product of it, as a row, and a matrix.
    /// </summary>
    internal sealed record MatrixProduct(RowValue Result, RowValue X, RowOperand Matrix, int FirstBit, int Bits) : RowOperation
    {
        /// <summary>Whether elements that differ in an index bit only are of the same vector.</summary>
        public bool IsAlong(int bit) => bit >= FirstBit && bit < FirstBit + Bits;
    }

    /// <summary>An expression of the elements at each position, whose parameters are these inputs; those of fewer index bits are repeated.</summary>
    internal sealed record Map(RowValue Result, ScalarExpression Expression, IReadOnlyList<RowValue> Inputs) : RowOperation;

    /// <summary>One element of all that differ only in the index bits below the result's <c>LowBit</c>.</summary>
    internal sealed record Reduce(ReductionKind Kind, RowValue Result, RowValue X) : RowOperation;

    /// <summary>Writes an operand, where there is a permutation, to the places that this says; codes keep their low bits.</summary>
    internal sealed record Store(RowValue X, RowOperand Operand, RowOperand? Permutation = null) : RowOperation;
}
