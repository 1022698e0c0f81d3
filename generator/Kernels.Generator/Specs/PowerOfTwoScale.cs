using Kernels.Generator.Mathematics;
using Kernels.Generator.Types;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.Specs;

/// <summary>Scales that are powers of two from 2^−127 to 2^127, each an exponent of 8 bits (OCP Microscaling Formats 1.0, section 5.4.1).</summary>
/// <remarks>All in integers, on the bits of binary32, whose exponent counts in units of <see cref="One"/>: nothing rounds or overflows on the way.</remarks>
internal static class PowerOfTwoScale
{
    private const int One = 1 << 23;
    private const int ExponentMask = 0x7F800000;
    private const int LeastBits = 0x00400000;
    private const int MostBits = 0x7F000000;

    /// <param name="linear">The scales that these take the place of.</param>
    /// <param name="rounding">How a number becomes a power of two.</param>
    /// <param name="groupSize">The elements of a group where a kernel does not say it.</param>
    public static ScaleSpec Of(ScaleSpec linear, ScaleRounding rounding, int groupSize)
    {
        var largest = Math.Max(linear.Largest, PowersOfTwo.Of(-126)); // of subnormal numbers there is no exponent
        var bits = rounding switch
        {
            ScaleRounding.Down => OfLevel(largest, 0),
            ScaleRounding.Even => OfLevel(largest, (int)((1 - (largest / (2 * PowersOfTwo.Of(PowersOfTwo.Exponent(largest))))) * One)),
            ScaleRounding.Up => Up(largest),
            _ => throw new InvalidOperationException($"No rule of scales for {rounding}."),
        };
        var storage = new ScaleStorage(ElementType.E8M0, ScalarExpression.Of(ScalarOperator.FromBits, bits), HasZero: false);
        return linear with { GroupSize = groupSize, Storages = ImmutableArray.Create(storage) };
    }

    /// <summary>The power of two below the statistic divided by that below the largest level, where a statistic just below the next power counts as that.</summary>
    /// <param name="largest">The largest level.</param>
    /// <param name="more">What is added to the statistic's bits.</param>
    private static ScalarExpression OfLevel(float largest, int more)
    {
        var exponent = PowersOfTwo.Exponent(largest);
        var bits = ScalarExpression.Of(ScalarOperator.ToBits, new Parameter(0));
        if (more != 0) bits = ScalarExpression.Of(ScalarOperator.Add, bits, Integer(more));
        bits = ScalarExpression.Of(ScalarOperator.And, bits, Integer(ExponentMask));
        if (exponent < 1) bits = ScalarExpression.Of(ScalarOperator.Minimum, bits, Integer(MostBits + (exponent * One)));
        if (exponent != 0) bits = ScalarExpression.Of(ScalarOperator.Subtract, bits, Integer(exponent * One));
        return ScalarExpression.Of(ScalarOperator.Maximum, bits, Integer(LeastBits));
    }

    /// <summary>The least power of two by which no element is beyond the largest level.</summary>
    private static ScalarExpression Up(float largest)
    {
        ScalarExpression quotient = new Parameter(0);
        if (largest != 1) quotient = ScalarExpression.Of(ScalarOperator.Divide, quotient, Number(largest));
        var bits = ScalarExpression.Of(ScalarOperator.ToBits, quotient);
        var up = ScalarExpression.Of(ScalarOperator.And, ScalarExpression.Of(ScalarOperator.Add, bits, Integer(One - 1)), Integer(ExponentMask));
        if (largest < 2) up = ScalarExpression.Of(ScalarOperator.Minimum, up, Integer(MostBits));

        // Between 0 and 2^−126 there is one more power, which has no exponent of its own in binary32.
        var isLeast = ScalarExpression.Of(ScalarOperator.IntegerGreaterOrEqual, Integer(LeastBits), bits);
        return ScalarExpression.Of(ScalarOperator.Choose, isLeast, Integer(LeastBits), up);
    }
}
