using Kernels.Generator.Mathematics;
using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.Specs;

/// <summary>Floating-point numbers of few bits, sign first, with subnormal ones and without infinities and NaN: a code is the nearest, of two the one with an even fraction.</summary>
internal static class FloatGrid
{
    private const int FractionBits = 23;
    private const int Bias = 127;
    private const int ExponentMask = 0x7F800000;

    /// <summary>The most bits of a code whose numbers are compared one by one.</summary>
    private const int MostComparedBits = 4;

    public static ImmutableArray<CodeRounding> Roundings(int bits) =>
        bits <= MostComparedBits ? [CodeRounding.HalfToEven, CodeRounding.HalfTowardZero] : [CodeRounding.HalfToEven];

    /// <param name="displayName">For documentation and messages only.</param>
    /// <param name="exponentBits">The bits of an exponent.</param>
    /// <param name="fractionBits">The bits of a fraction.</param>
    /// <param name="rounding">What becomes of a number halfway between two.</param>
    public static FormatSpec Of(string displayName, int exponentBits, int fractionBits, CodeRounding rounding = CodeRounding.HalfToEven)
    {
        var magnitudeBits = exponentBits + fractionBits;
        var least = 2 - (1 << (exponentBits - 1)); // the exponent of the least normal number
        var largest = (2 - PowersOfTwo.Of(-fractionBits)) * PowersOfTwo.Of(least + (1 << exponentBits) - 2);
        return new FormatSpec(
            displayName,
            FormatSpec.FieldOf(magnitudeBits + 1),
            Minimum: 0,
            Maximum: (2 << magnitudeBits) - 1,
            ZeroCode: 0,
            LinearScale.Of(ScaleStatistic.LargestMagnitude, largest),
            Encode: new Parameter(0),
            new PositionRange(-largest, largest, 0),
            Code: rounding == CodeRounding.HalfTowardZero
                ? Compared([.. Levels(magnitudeBits, fractionBits, least).Take(1 << magnitudeBits)])
                : Signed(Magnitude(fractionBits, least), ShiftRight(Of(ScalarOperator.ToBits, new Parameter(0)), 31 - magnitudeBits), 1 << magnitudeBits),
            Decode: Decode(magnitudeBits, fractionBits, least),
            Offset: null,
            LevelTable.Of(Levels(magnitudeBits, fractionBits, least)))
        {
            Stochastic = new StochasticRule(
                new Parameter(0), new PositionRange(-largest, largest, 0),
                Signed(RandomMagnitude(fractionBits, least), ShiftRight(Of(ScalarOperator.ToBits, new Parameter(0)), 31 - magnitudeBits), 1 << magnitudeBits)),
        };
    }

    /// <summary>The numbers by ascending codes.</summary>
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

    /// <summary>The code of a number: how many numbers halfway between two its magnitude exceeds, and its sign unless that is none.</summary>
    private static ScalarExpression Compared(IReadOnlyList<float> levels)
    {
        var magnitude = Of(ScalarOperator.MagnitudeBits, new Parameter(0));
        var code = levels.Skip(1).Select((level, i) => Of(ScalarOperator.Choose, Of(ScalarOperator.IntegerGreaterOrEqual, magnitude, Integer(BitsOf((level + levels[i]) / 2) + 1)), Integer(1), Integer(0)))
            .Aggregate((sum, term) => Of(ScalarOperator.Add, sum, term));
        var isNegative = Of(ScalarOperator.Greater, Number(-((levels[0] + levels[1]) / 2)), new Parameter(0));
        return Of(ScalarOperator.Or, code, Of(ScalarOperator.Choose, isNegative, Integer(levels.Count), Integer(0)));
    }

    private static int BitsOf(float number) => BitConverter.ToInt32(BitConverter.GetBytes(number), 0);

    /// <summary>The number of a code: normal ones by their bits, the others as so many last places.</summary>
    private static ScalarExpression Decode(int magnitudeBits, int fractionBits, int least)
    {
        var magnitude = Of(ScalarOperator.And, new Parameter(0), Integer((1 << magnitudeBits) - 1));
        var bits = Of(ScalarOperator.Add, ShiftLeft(magnitude, FractionBits - fractionBits), Integer((least - 1 + Bias) << FractionBits));
        var places = Of(ScalarOperator.Multiply, Of(ScalarOperator.FromInteger, magnitude), Number(PowersOfTwo.Of(least - fractionBits)));
        var isNormal = Of(ScalarOperator.IntegerGreaterOrEqual, magnitude, Integer(1 << fractionBits));
        var number = Of(ScalarOperator.Choose, isNormal, bits, Of(ScalarOperator.ToBits, places));
        return Of(ScalarOperator.FromBits, Signed(number, ShiftLeft(new Parameter(0), 31 - magnitudeBits), int.MinValue));
    }

    private static ScalarExpression Signed(ScalarExpression magnitude, ScalarExpression moved, int sign) =>
        Of(ScalarOperator.Or, magnitude, Of(ScalarOperator.And, moved, Integer(sign)));

    private static ScalarExpression ShiftLeft(ScalarExpression x, int count) => Of(ScalarOperator.ShiftLeft, x, Integer(count));

    private static ScalarExpression ShiftRight(ScalarExpression x, int count) => Of(ScalarOperator.ShiftRight, x, Integer(count));

    private static ScalarExpression Of(ScalarOperator kind, params ScalarExpression[] arguments) => ScalarExpression.Of(kind, arguments);
}
