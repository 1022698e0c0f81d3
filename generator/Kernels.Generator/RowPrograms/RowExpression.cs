using Kernels.Generator.Specs;

namespace Kernels.Generator.RowPrograms;

/// <summary>Row values in expressions.</summary>
internal static class RowExpression
{
    /// <summary>The element of a row value at the expression's position: the parameter of the value's number.</summary>
    public static ScalarExpression Input(RowValue value) => new ScalarExpression.Parameter(value.Id);
}
