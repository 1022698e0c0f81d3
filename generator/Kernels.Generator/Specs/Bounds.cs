using static Kernels.Generator.Specs.ScalarExpression;

namespace Kernels.Generator.Specs;

/// <summary>How many of ascending bounds a number has reached: the code that is its rounding, of whatever levels.</summary>
internal static class Bounds
{
    /// <summary>The bounds that are as fast compared with one by one as searched.</summary>
    private const int Few = 3;

    /// <summary>The most entries of the tables by which bounds are found at once; two lookups are worth it where registers hold that many.</summary>
    private const int MostBuckets = 32;

    /// <summary>1.5·2^23, whose last place is 1: the low bits of a sum with it are the nearest integer, of two the even one.</summary>
    private const float Magic = 12582912;

    /// <param name="number">The number, which is finite.</param>
    /// <param name="bounds">The least numbers that have reached each.</param>
    /// <param name="lowest">The least that the number can be.</param>
    /// <param name="highest">The largest that the number can be.</param>
    /// <param name="otherwise">The same where it is not found at once; null for a search.</param>
    public static ScalarExpression Reached(ScalarExpression number, IReadOnlyList<float> bounds, float lowest, float highest, ScalarExpression? otherwise = null)
    {
        otherwise ??= bounds.Count <= Few ? Compared(number, bounds) : Searched(number, bounds);
        if (bounds.Count <= Few) return otherwise;
        var bucketed = Bucketed(number, bounds, lowest, highest, MostBuckets / 2) ?? Bucketed(number, bounds, lowest, highest, MostBuckets);
        return bucketed is null ? otherwise : EitherWay(MostBuckets, bucketed, otherwise);
    }

    /// <summary>One by one.</summary>
    public static ScalarExpression Compared(ScalarExpression number, IReadOnlyList<float> bounds) =>
        bounds.Select((bound, i) => (bound, i)).Aggregate(Integer(0), (reached, next) => Of(ScalarOperator.Choose, IsAtLeast(number, Number(next.bound)), Integer(next.i + 1), reached));

    /// <summary>Bit by bit from above: whether the number has reached the bound before those that have the bit. Beyond the last are bounds that no number reaches.</summary>
    private static ScalarExpression Searched(ScalarExpression number, IReadOnlyList<float> bounds)
    {
        var bits = 1;
        while (1 << bits <= bounds.Count) bits++;
        var steps = new List<ScalarExpression>();
        for (var bit = bits - 1; bit >= 0; bit--)
        {
            var here = Enumerable.Range(0, 1 << (bits - 1 - bit)).Select(above => ((2 * above) + 1) << bit).Select(count => count <= bounds.Count ? bounds[count - 1] : float.PositiveInfinity).ToList();
            var bound = here.Count == 1 ? Number(here[0]) : Entry(NumberTable.Of($"bounds{here.Count}", here), new Step(steps.Count - 1));
            var next = Of(ScalarOperator.Choose, IsAtLeast(number, bound), Integer(1), Integer(0));
            steps.Add(steps.Count == 0 ? next : Of(ScalarOperator.Or, Of(ScalarOperator.ShiftLeft, new Step(steps.Count - 1), Integer(1)), next));
        }

        return InSequence(steps);
    }

    /// <summary>
    /// The range is cut into equal buckets, of which each has a bound at most: a table has the bounds below each, and one its own bound. Null where bounds are too near to each other.
    /// </summary>
    /// <remarks>The bucket of a number is the product with their inverse width, exact but for its rounding to an integer; greater numbers are in no lower one.</remarks>
    private static ScalarExpression? Bucketed(ScalarExpression number, IReadOnlyList<float> bounds, float lowest, float highest, int buckets)
    {
        var inverse = (float)((buckets - 2) / ((double)highest - lowest));
        int Bucket(float x) => (int)Math.Round((double)x * inverse); // ties to even, as the sum below
        var own = new float[buckets];
        var below = new int[buckets];
        if (!(Math.Max(Math.Abs(lowest), Math.Abs(highest)) * (double)inverse < Magic / 4)) return null;
        for (var bucket = Bucket(lowest); bucket <= Bucket(highest); bucket++)
        {
            var inside = bounds.Where(bound => Bucket(bound) == bucket).ToList();
            if (inside.Count > 1) return null;
            own[bucket & (buckets - 1)] = inside.Count == 1 ? inside[0] : float.PositiveInfinity;
            below[bucket & (buckets - 1)] = bounds.Count(bound => Bucket(bound) < bucket);
        }

        var place = Of(ScalarOperator.And, Of(ScalarOperator.ToBits, Of(ScalarOperator.FusedMultiplyAdd, number, Number(inverse), Number(Magic))), Integer(buckets - 1));
        var lower = Entry(NumberTable.OfIntegers("reached", below), place);
        return Of(ScalarOperator.Choose, IsAtLeast(number, Entry(NumberTable.Of("bounds", own), place)), Of(ScalarOperator.Add, lower, Integer(1)), lower);
    }

    private static ScalarExpression IsAtLeast(ScalarExpression number, ScalarExpression bound) => Of(ScalarOperator.GreaterOrEqual, number, bound);
}
