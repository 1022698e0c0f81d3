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

    /// <summary>A number, or 0 where it is NaN.</summary>
    public static ScalarExpression OrZero(RowValue x) => Of(ScalarOperator.Choose, Of(ScalarOperator.GreaterOrEqual, Input(x), Input(x)), Input(x), Number(0));

    /// <summary>Whether a number is above 0 and finite, which NaN is not.</summary>
    public static ScalarExpression IsPositive(RowValue x) => Of(ScalarOperator.Both, Of(ScalarOperator.Greater, Input(x), Number(0)), Of(ScalarOperator.Greater, Number(float.PositiveInfinity), Input(x)));

    /// <summary>A number, or the canonical NaN where a magnitude is not finite.</summary>
    public static ScalarExpression OrNaN(ScalarExpression magnitudeBits, ScalarExpression number) =>
        Of(ScalarOperator.Choose, IsNotFinite(magnitudeBits), Of(ScalarOperator.FromBits, Integer(CanonicalNaN)), number);
}
