namespace Kernels.PtxEmulator.Arithmetic;

/// <summary>
/// Floating-point operations on bit patterns of single or double precision. Round-to-nearest is the processor's own IEEE
/// arithmetic, the directed roundings are computed exactly.
/// </summary>
internal abstract class FloatUnit(FloatFormat format)
{
    public static readonly FloatUnit Single = new SingleUnit();
    public static readonly FloatUnit Double = new DoubleUnit();

    public static FloatUnit Of(int bits) => bits == 32 ? Single : Double;

    public ulong Add(ulong a, ulong b, FloatMode mode)
    {
        (a, b) = (Input(a, mode), Input(b, mode));
        ulong result = IsDirected(mode, a, b)
            ? Exact(a).Add(Exact(b), mode.Rounding).ToBits(format, mode.Rounding)
            : AddNearest(a, b);
        return Output(result, mode);
    }

    /// <summary>The sum with the negated operand: the sign of a NaN does not survive, so it may be negated too.</summary>
    public ulong Subtract(ulong a, ulong b, FloatMode mode) => Add(a, b ^ format.SignBit, mode);

    public ulong Multiply(ulong a, ulong b, FloatMode mode)
    {
        (a, b) = (Input(a, mode), Input(b, mode));
        ulong result = IsDirected(mode, a, b)
            ? Exact(a).Multiply(Exact(b)).ToBits(format, mode.Rounding)
            : MultiplyNearest(a, b);
        return Output(result, mode);
    }

    public ulong FusedMultiplyAdd(ulong a, ulong b, ulong c, FloatMode mode)
    {
        (a, b, c) = (Input(a, mode), Input(b, mode), Input(c, mode));
        ulong result = IsDirected(mode, a, b) && format.IsFinite(c)
            ? Exact(a).Multiply(Exact(b)).Add(Exact(c), mode.Rounding).ToBits(format, mode.Rounding)
            : FusedNearest(a, b, c);
        return Output(result, mode);
    }

    public ulong Divide(ulong a, ulong b, FloatMode mode)
    {
        (a, b) = (Input(a, mode), Input(b, mode));
        ulong result = IsDirected(mode, a, b) && !format.IsZero(b)
            ? Exact(a).Divide(Exact(b)).ToBits(format, mode.Rounding)
            : DivideNearest(a, b);
        return Output(result, mode);
    }

    public ulong SquareRoot(ulong a, FloatMode mode)
    {
        a = Input(a, mode);
        ulong result = IsDirected(mode, a, a) && !format.IsNegative(a)
            ? Exact(a).SquareRoot().ToBits(format, mode.Rounding)
            : RootNearest(a);
        return Output(result, mode);
    }

    /// <summary>The lesser operand; of a NaN and a number the number; −0 is less than +0.</summary>
    public ulong Minimum(ulong a, ulong b, FloatMode mode) => Select(a, b, mode, wantsLess: true);

    /// <summary>The greater operand; of a NaN and a number the number; +0 is greater than −0.</summary>
    public ulong Maximum(ulong a, ulong b, FloatMode mode) => Select(a, b, mode, wantsLess: false);

    public ulong Negate(ulong a, FloatMode mode) => Input(a, mode) ^ format.SignBit;

    public ulong Absolute(ulong a, FloatMode mode) => Input(a, mode) & ~format.SignBit;

    /// <summary>Below, equal or above as −1, 0 or 1; null when an operand is NaN.</summary>
    public int? Compare(ulong a, ulong b, bool flush)
    {
        if (flush)
            (a, b) = (format.Flush(a), format.Flush(b));
        double x = format.ToDouble(a);
        double y = format.ToDouble(b);
        return x < y ? -1 : x > y ? 1 : x == y ? 0 : null;
    }

    protected abstract ulong AddNearest(ulong a, ulong b);

    protected abstract ulong MultiplyNearest(ulong a, ulong b);

    protected abstract ulong DivideNearest(ulong a, ulong b);

    protected abstract ulong FusedNearest(ulong a, ulong b, ulong c);

    protected abstract ulong RootNearest(ulong a);

    private ulong Input(ulong bits, FloatMode mode) => mode.Flush ? format.Flush(bits) : bits;

    private ulong Output(ulong bits, FloatMode mode)
    {
        if (format.IsNaN(bits))
            bits = format.CanonicalNaN;
        if (mode.Flush)
            bits = format.Flush(bits);
        return mode.Saturate ? format.Saturate(bits) : bits;
    }

    private ExactNumber Exact(ulong bits) => ExactNumber.FromBits(bits, format);

    /// <summary>Whether the result depends on the direction: with infinities and NaNs it does not.</summary>
    private bool IsDirected(FloatMode mode, ulong a, ulong b) =>
        mode.Rounding != Rounding.NearestEven && format.IsFinite(a) && format.IsFinite(b);

    private ulong Select(ulong a, ulong b, FloatMode mode, bool wantsLess)
    {
        (a, b) = (Input(a, mode), Input(b, mode));
        if (format.IsNaN(a))
            return format.IsNaN(b) ? format.CanonicalNaN : b;
        if (format.IsNaN(b))
            return a;
        double x = format.ToDouble(a);
        double y = format.ToDouble(b);
        bool less = x < y || (x == y && format.IsNegative(a));
        return less == wantsLess ? a : b;
    }
}
