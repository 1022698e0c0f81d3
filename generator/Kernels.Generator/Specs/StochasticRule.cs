using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.Specs;

/// <summary>Codes that are rounded up as often as the number is near to the upper one.</summary>
/// <param name="Encode">The position of a number in units of the scale, before it is clamped to those that have codes.</param>
/// <param name="Positions">The positions that have codes.</param>
/// <param name="Code">The code of a position, which is the first parameter, by random bits, which are the second.</param>
internal sealed record StochasticRule(ScalarExpression Encode, PositionRange Positions, ScalarExpression Code)
{
    /// <summary>The random bits that are used: as many as a fraction has.</summary>
    private const int Bits = 24;

    /// <summary>An integer next to a number: the one above it where a random number from 0 to below 1 is less than the distance from the one below.</summary>
    public static ScalarExpression Rounded(ScalarExpression number)
    {
        var nearest = Of(ScalarOperator.RoundToInteger, number);
        var below = Of(ScalarOperator.Subtract, nearest, One(Of(ScalarOperator.Greater, Of(ScalarOperator.FromInteger, nearest), number)));
        var distance = Of(ScalarOperator.Subtract, number, Of(ScalarOperator.FromInteger, below));
        var random = Of(ScalarOperator.Multiply, Of(ScalarOperator.FromInteger, Of(ScalarOperator.ShiftRight, new Parameter(1), Integer(32 - Bits))), Number(1f / (1 << Bits)));
        return Of(ScalarOperator.Add, below, One(Of(ScalarOperator.Greater, distance, random)));
    }

    private static ScalarExpression One(ScalarExpression condition) => Of(ScalarOperator.Choose, condition, Integer(1), Integer(0));
}
