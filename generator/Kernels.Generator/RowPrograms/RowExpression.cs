using Kernels.Generator.Specs;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.RowPrograms;

/// <summary>Row values in expressions.</summary>
internal static class RowExpression
{
    private const int InfinityBits = 0x7F800000;
    private const int CanonicalNaN = 0x7FC00000;

    /// <summary>The element of a row value at the expression's position: the parameter of the value's number.</summary>
    public static ScalarExpression Input(RowValue value) => new ScalarExpression.Parameter(value.Id);

    /// <summary>Whether the bits of a magnitude are those of infinity or of NaN.</summary>
    public static ScalarExpression IsNotFinite(ScalarExpression magnitudeBits) => Of(ScalarOperator.IntegerGreaterOrEqual, magnitudeBits, Integer(InfinityBits));

    /// <summary>A number, or the canonical NaN where a magnitude is not finite.</summary>
    public static ScalarExpression OrNaN(ScalarExpression magnitudeBits, ScalarExpression number) =>
        Of(ScalarOperator.Choose, IsNotFinite(magnitudeBits), Of(ScalarOperator.FromBits, Integer(CanonicalNaN)), number);
}
