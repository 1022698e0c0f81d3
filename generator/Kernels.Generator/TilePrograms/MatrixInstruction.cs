namespace Kernels.Generator.TilePrograms;

/// <summary>
/// A matrix instruction of a warp of 32 lanes: D = A·B + C of signed bytes A, unsigned bytes B and 32-bit sums, exact, which wrap.
/// </summary>
internal sealed class MatrixInstruction
{
    /// <summary>The lane bits of a warp.</summary>
    public const int WarpBits = 5;

    /// <param name="a">Where A lies.</param>
    /// <param name="b">Where B lies.</param>
    /// <param name="c">Where C lies, and D as well.</param>
    /// <exception cref="ArgumentException">The bits are no such matrices, or not what products rely on.</exception>
    public MatrixInstruction(MatrixFragment a, MatrixFragment b, MatrixFragment c)
    {
        (A, B, C) = (a, b, c);
        (M, N, K) = (Size(MatrixAxis.M, a, c), Size(MatrixAxis.N, b, c), Size(MatrixAxis.K, a, b));
        Require(!a.Bits(MatrixAxis.N).Any() && !b.Bits(MatrixAxis.M).Any() && !c.Bits(MatrixAxis.K).Any(), "A has no n, B no m and C no k");
        Require(new[] { a, b, c }.All(fragment => fragment.Lanes.Count == WarpBits), "a warp has 32 lanes");
        Require(new[] { a, b }.All(fragment => fragment.Elements.SequenceEqual(MatrixFragment.Parse("", "", "k0 k1").Elements)), "a register has four bytes that follow one another in k");
        Require(c.Elements.Count == 0, "a register has one sum");
        Require(b.Registers.All(bit => bit.Axis == MatrixAxis.K), "a lane has one output of B");
        Require(Agree(a.Lanes, c.Lanes, MatrixAxis.M) && Along(a.Registers, MatrixAxis.M).SequenceEqual(Along(c.Registers, MatrixAxis.M)), "a lane has the same rows of A and C");
        Require(Agree(a.Lanes, b.Lanes, MatrixAxis.K) && Along(a.Registers, MatrixAxis.K).SequenceEqual(Along(b.Registers, MatrixAxis.K)), "a lane has the same k of A and B");
    }

    public MatrixFragment A { get; }

    public MatrixFragment B { get; }

    public MatrixFragment C { get; }

    public int M { get; }

    public int N { get; }

    public int K { get; }

    public int Inputs => A.RegisterCount + B.RegisterCount + C.RegisterCount;

    public override string ToString() => $"m{M}n{N}k{K}";

    /// <summary>The size of an axis, of which each fragment has every bit once.</summary>
    private static int Size(MatrixAxis axis, params MatrixFragment[] fragments)
    {
        var count = fragments[0].Bits(axis).Count();
        Require(fragments.All(fragment => fragment.Bits(axis).OrderBy(bit => bit).SequenceEqual(Enumerable.Range(0, count))), $"the bits of {axis} agree");
        return 1 << count;
    }

    /// <summary>Whether two numbers have the same bits of an axis at the same places.</summary>
    private static bool Agree(IReadOnlyList<MatrixFragment.Bit> x, IReadOnlyList<MatrixFragment.Bit> y, MatrixAxis axis) =>
        x.Zip(y, (one, other) => one == other || (one.Axis != axis && other.Axis != axis)).All(agrees => agrees);

    private static IEnumerable<MatrixFragment.Bit> Along(IEnumerable<MatrixFragment.Bit> bits, MatrixAxis axis) => bits.Where(bit => bit.Axis == axis);

    private static void Require(bool condition, string rule)
    {
        if (!condition) throw new ArgumentException($"This is no matrix instruction that products can use: {rule}.");
    }
}
