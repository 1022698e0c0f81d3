using Kernels.Generator.RowPrograms;
using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>The arithmetic of a row, counted operation by operation.</summary>
internal static class RowCost
{
    public static long Operations(RowProgram row) => row.Operations.Sum(operation => operation switch
    {
        RowOperation.Reduce { Kind: ReductionKind.SumOfSquares or ReductionKind.Largest or ReductionKind.Smallest } => 3L * row.RowLength,
        RowOperation.Butterfly or RowOperation.Reduce or RowOperation.Signs => row.RowLength,
        RowOperation.BaseMatrix product => (2L + (product.Matrix.Order / 4)) * row.RowLength,
        RowOperation.MatrixProduct product => (2L * row.RowLength) << product.Bits,
        RowOperation.Random => 20L * row.RowLength,
        RowOperation.Map map => Size(map.Expression) * (row.RowLength >> map.Result.LowBit),
        _ => 0L,
    });

    private static long Size(ScalarExpression expression) => expression switch
    {
        ScalarExpression.Application application => 1 + application.Arguments.Sum(Size),
        ScalarExpression.Sequence sequence => sequence.Steps.Sum(Size),
        ScalarExpression.StoredNumber stored => 1 + Size(stored.Argument),
        ScalarExpression.TableEntry entry => 1 + Size(entry.Place),
        ScalarExpression.TwoWays ways => Size(ways.Computed),
        _ => 0,
    };
}
