using Kernels.Generator.RowPrograms;

namespace Kernels.Generator.Lowering;

/// <summary>The values that an operation reads and the one it defines.</summary>
internal static class RowUses
{
    public static IEnumerable<RowValue> Of(RowOperation operation) => operation switch
    {
        RowOperation.Random random => [random.X],
        RowOperation.Signs signs => [signs.X],
        RowOperation.Butterfly butterfly => [butterfly.X],
        RowOperation.BaseMatrix product => [product.X],
        RowOperation.MatrixProduct product => [product.X],
        RowOperation.Map map => map.Inputs,
        RowOperation.Reduce reduction => [reduction.X],
        RowOperation.Store store => [store.X],
        _ => [],
    };

    /// <summary>Whether an operation reads no value, so that its result is as soon found anew as kept.</summary>
    public static bool IsSource(RowOperation operation) => operation is RowOperation.Load { Permutation: null } or RowOperation.LoadElement or RowOperation.Places;

    public static RowValue? ResultOf(RowOperation operation) => operation switch
    {
        RowOperation.Load load => load.Result,
        RowOperation.LoadElement load => load.Result,
        RowOperation.Places places => places.Result,
        RowOperation.Random random => random.Result,
        RowOperation.Signs signs => signs.Result,
        RowOperation.Butterfly butterfly => butterfly.Result,
        RowOperation.BaseMatrix product => product.Result,
        RowOperation.MatrixProduct product => product.Result,
        RowOperation.Map map => map.Result,
        RowOperation.Reduce reduction => reduction.Result,
        _ => null,
    };
}
