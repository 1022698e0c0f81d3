using Kernels.Generator.Mathematics;
using Kernels.Generator.Types;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.Specs;

/// <summary>Floating-point numbers of few bits, sign first, with subnormal ones, and with infinities and NaN where some codes are none: a code is the nearest, of two the one with an even fraction.</summary>
internal static class FloatGrid
{
    private const int FractionBits = 23;
    private const int Bias = 127;
    private const int ExponentMask = 0x7F800000;

    /// <summary>The most bits of a code whose numbers are found by tables, or compared one by one.</summary>
    private const int MostComparedBits = 4;

    public static ImmutableArray<CodeRounding> Roundings(int bits) =>
        bits <= MostComparedBits ? [CodeRounding.HalfToEven, CodeRounding.HalfTowardZero] : [CodeRounding.HalfToEven];

    /// <param name="displayName">For documentation and messages only.</param>
    /// <param name="exponentBits">The bits of an exponent.</param>
    /// <param name="fractionBits">The bits of a fraction.</param>
    /// <param name="rounding">What becomes of a number halfway between two.</param>
    /// <param name="specials">The codes that are no numbers.</param>
    public static FormatSpec Of(string displayName, int exponentBits, int fractionBits, CodeRounding rounding = CodeRounding.HalfToEven, FloatSpecials specials = FloatSpecials.None)
    {
        var magnitudeBits = exponentBits + fractionBits;
        var least = 2 - (1 << (exponentBits - 1)); // the exponent of the least normal number
        var numbers = (1 << magnitudeBits) - SpecialMagnitudes(specials, fractionBits);
        var largest = Levels(magnitudeBits, fractionBits, least)[numbers - 1];
        return new FormatSpec(
            displayName,
            FormatSpec.FieldOf(magnitudeBits + 1),
            Minimum: 0,
            Maximum: (2 << magnitudeBits) - 1,
            ZeroCode: 0,
            LinearScale.Of(ScaleStatistic.LargestMagnitude, largest),
            Encode: new Parameter(0),
            new PositionRange(-largest, largest, 0),
            Code: Code(magnitudeBits, fractionBits, least, rounding),
            Decode: magnitudeBits < MostComparedBits
                ? EitherWay(2 << magnitudeBits, Entry(NumberTable.Of("levels", Levels(magnitudeBits, fractionBits, least)), new Parameter(0)), Decode(magnitudeBits, fractionBits, least, numbers))
                : Decode(magnitudeBits, fractionBits, least, numbers),
            Offset: null,
            LevelTable.Of(Levels(magnitudeBits, fractionBits, least)))
        {
            Stochastic = new StochasticRule(
                new Parameter(0), new PositionRange(-largest, largest, 0),
                WithSign(RandomMagnitude(fractionBits, least), magnitudeBits)),
        };
    }

    /// <summary>How many settings of the bits beside the sign are no numbers: the uppermost ones.</summary>
    private static int SpecialMagnitudes(FloatSpecials specials, int fractionBits) => specials switch
    {
        FloatSpecials.None => 0,
        FloatSpecials.NaN => 1,
        FloatSpecials.InfinityAndNaN => 1 << fractionBits,
        _ => throw new InvalidOperationException($"No codes of {specials}."),
    };

    /// <summary>The numbers by ascending codes, as if all were numbers.</summary>
    private static List<float> Levels(int magnitudeBits, int fractionBits, int least)
    {
        var positive = Enumerable.Range(0, 1 << magnitudeBits).Select(code =>
        {
            var (field, fraction) = (code >> fractionBits, code & ((1 << fractionBits) - 1));
            return field == 0
                ? fraction * PowersOfTwo.Of(least - fractionBits)
                : ((1 << fractionBits) + fraction) * PowersOfTwo.Of(least + field - 1 - fractionBits);
        }).ToList();
        return [.. positive, .. positive.Select(number => -number)];
    }

    /// <summary>The code of a number: that of its magnitude, and its sign, unless halves become zero and the number does.</summary>
    private static ScalarExpression Code(int magnitudeBits, int fractionBits, int least, CodeRounding rounding)
    {
        var isTowardZero = rounding == CodeRounding.HalfTowardZero;
        if (magnitudeBits >= MostComparedBits) return WithSign(Magnitude(fractionBits, least), magnitudeBits);

        IReadOnlyList<float> levels = [.. Levels(magnitudeBits, fractionBits, least).Take(1 << magnitudeBits)];
        var bounds = levels.Skip(1).Select((level, i) => LeastAbove((level + levels[i]) / 2, isUp: !isTowardZero && i % 2 == 1)).ToList();
        var number = Of(ScalarOperator.FromBits, Of(ScalarOperator.MagnitudeBits, new Parameter(0)));
        var magnitude = Bounds.Reached(number, bounds, 0, levels[levels.Count - 1], isTowardZero ? Bounds.Compared(number, bounds) : Magnitude(fractionBits, least));
        if (!isTowardZero) return WithSign(magnitude, magnitudeBits);
        var isNegative = Of(ScalarOperator.Greater, Number(-((levels[0] + levels[1]) / 2)), new Parameter(0));
        return Of(ScalarOperator.Or, magnitude, Of(ScalarOperator.Choose, isNegative, Integer(levels.Count), Integer(0)));
    }

    private static ScalarExpression WithSign(ScalarExpression magnitude, int magnitudeBits) =>
        Signed(magnitude, ShiftRight(Of(ScalarOperator.ToBits, new Parameter(0)), 31 - magnitudeBits), 1 << magnitudeBits);

    /// <summary>The least number that is rounded up: one halfway between two, or the next one.</summary>
    private static float LeastAbove(float half, bool isUp) => isUp ? half : Binary32.Next(half);

    /// <summary>The code of a number without its sign.</summary>
    /// <remarks>
    /// Adding 2^(23 − fraction bits) times the power of two below the number rounds it to the fraction's last place; the last bits of the sum are then how many places there are. Those of
    /// each higher exponent begin where those of the one below end, half of its places on.
    /// </remarks>
    private static ScalarExpression Magnitude(int fractionBits, int least)
    {
        var drop = FractionBits - fractionBits;
        var (magnitude, power) = (Of(ScalarOperator.MagnitudeBits, new Parameter(0)), Power(least));
        var rounder = Of(ScalarOperator.Add, power, Integer(drop << FractionBits));
        var sum = Of(ScalarOperator.ToBits, Of(ScalarOperator.Add, Of(ScalarOperator.FromBits, magnitude), Of(ScalarOperator.FromBits, rounder)));
        var places = Of(ScalarOperator.Subtract, sum, rounder);
        return Of(ScalarOperator.Add, places, FirstPlace(power, fractionBits, least));
    }

    /// <summary>The same, rounded at random: the number in units of the fraction's last place is exact.</summary>
    private static ScalarExpression RandomMagnitude(int fractionBits, int least)
    {
        var power = Power(least);
        var inPlaces = Of(ScalarOperator.FromBits, Of(ScalarOperator.Subtract, Integer(((2 * Bias) + fractionBits) << FractionBits), power));
        var places = Of(ScalarOperator.Multiply, Of(ScalarOperator.FromBits, Of(ScalarOperator.MagnitudeBits, new Parameter(0))), inPlaces);
        return Of(ScalarOperator.Add, StochasticRule.Rounded(places), FirstPlace(power, fractionBits, least));
    }

    /// <summary>The bits of the power of two below a number's magnitude, or of the least normal number.</summary>
    private static ScalarExpression Power(int least) =>
        Of(ScalarOperator.Maximum, Of(ScalarOperator.And, Of(ScalarOperator.MagnitudeBits, new Parameter(0)), Integer(ExponentMask)), Integer((least + Bias) << FractionBits));

    /// <summary>The code with which the places of an exponent begin, less that of its power of two.</summary>
    private static ScalarExpression FirstPlace(ScalarExpression power, int fractionBits, int least) =>
        Of(ScalarOperator.Subtract, ShiftRight(power, FractionBits - fractionBits), Integer((least + Bias) << fractionBits));

    /// <summary>The number of a code: normal ones by their bits, the others as so many last places; from a magnitude on, those of infinity and NaN have the same fraction.</summary>
    private static ScalarExpression Decode(int magnitudeBits, int fractionBits, int least, int numbers)
    {
        var magnitude = Of(ScalarOperator.And, new Parameter(0), Integer((1 << magnitudeBits) - 1));
        var bits = Of(ScalarOperator.Add, ShiftLeft(magnitude, FractionBits - fractionBits), Integer((least - 1 + Bias) << FractionBits));
        var places = Of(ScalarOperator.Multiply, Of(ScalarOperator.FromInteger, magnitude), Number(PowersOfTwo.Of(least - fractionBits)));
        var isNormal = Of(ScalarOperator.IntegerGreaterOrEqual, magnitude, Integer(1 << fractionBits));
        if (numbers < 1 << magnitudeBits)
        {
            var isSpecial = Of(ScalarOperator.IntegerGreaterOrEqual, magnitude, Integer(numbers));
            bits = Of(ScalarOperator.Choose, isSpecial, Of(ScalarOperator.Or, bits, Integer(ExponentMask)), bits);
        }

        var number = Of(ScalarOperator.Choose, isNormal, bits, Of(ScalarOperator.ToBits, places));
        return Of(ScalarOperator.FromBits, Signed(number, ShiftLeft(new Parameter(0), 31 - magnitudeBits), int.MinValue));
    }

    private static ScalarExpression Signed(ScalarExpression magnitude, ScalarExpression moved, int sign) =>
        Of(ScalarOperator.Or, magnitude, Of(ScalarOperator.And, moved, Integer(sign)));

    private static ScalarExpression ShiftLeft(ScalarExpression x, int count) => Of(ScalarOperator.ShiftLeft, x, Integer(count));

    private static ScalarExpression ShiftRight(ScalarExpression x, int count) => Of(ScalarOperator.ShiftRight, x, Integer(count));

    private static ScalarExpression Of(ScalarOperator kind, params ScalarExpression[] arguments) => ScalarExpression.Of(kind, arguments);
}
