using System.Runtime.CompilerServices;

namespace Kernels.Compare.Ceilings;

/// <summary>
/// Loops of independent chains. Their number covers latency times instructions per cycle of today's cores (up to 4 times 2 per
/// kind), and all of a loop's vectors fit the 16 registers of AVX2.
/// </summary>
internal static class FloatLoops<TLanes, TVector>
    where TLanes : struct, IFloatVector<TVector>
    where TVector : struct
{
    public const int AddsPerIteration = 12;
    public const int MultiplyAddsPerIteration = 12;
    public const int MixedAddsPerIteration = 18;
    public const int MixedMultiplyAddsPerIteration = 18;

    private const float Step = 1e-3f;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Add(int iterations)
    {
        TVector step = TLanes.Create(Step), zero = TLanes.Create(0);
        TVector a = zero, b = zero, c = zero, d = zero, e = zero, f = zero, g = zero, h = zero, i = zero, j = zero, k = zero, l = zero;
        for (int n = 0; n < iterations; n++)
        {
            a = TLanes.Add(a, step);
            b = TLanes.Add(b, step);
            c = TLanes.Add(c, step);
            d = TLanes.Add(d, step);
            e = TLanes.Add(e, step);
            f = TLanes.Add(f, step);
            g = TLanes.Add(g, step);
            h = TLanes.Add(h, step);
            i = TLanes.Add(i, step);
            j = TLanes.Add(j, step);
            k = TLanes.Add(k, step);
            l = TLanes.Add(l, step);
        }

        return Sum(a, b, c, d, e, f, g) + Sum(h, i, j, k, l, zero, zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float MultiplyAdd(int iterations)
    {
        TVector step = TLanes.Create(Step), zero = TLanes.Create(0);
        TVector a = zero, b = zero, c = zero, d = zero, e = zero, f = zero, g = zero, h = zero, i = zero, j = zero, k = zero, l = zero;
        for (int n = 0; n < iterations; n++)
        {
            a = TLanes.MultiplyAdd(step, step, a);
            b = TLanes.MultiplyAdd(step, step, b);
            c = TLanes.MultiplyAdd(step, step, c);
            d = TLanes.MultiplyAdd(step, step, d);
            e = TLanes.MultiplyAdd(step, step, e);
            f = TLanes.MultiplyAdd(step, step, f);
            g = TLanes.MultiplyAdd(step, step, g);
            h = TLanes.MultiplyAdd(step, step, h);
            i = TLanes.MultiplyAdd(step, step, i);
            j = TLanes.MultiplyAdd(step, step, j);
            k = TLanes.MultiplyAdd(step, step, k);
            l = TLanes.MultiplyAdd(step, step, l);
        }

        return Sum(a, b, c, d, e, f, g) + Sum(h, i, j, k, l, zero, zero);
    }

    /// <summary>
    /// Six chains of three additions beside nine chains of two multiply-adds: where the two kinds have ports of their
    /// own, both are kept busy.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Mixed(int iterations)
    {
        TVector step = TLanes.Create(Step), zero = TLanes.Create(0);
        TVector a = zero, b = zero, c = zero, d = zero, e = zero, f = zero;
        TVector r = zero, s = zero, t = zero, u = zero, v = zero, w = zero, x = zero, y = zero, z = zero;
        for (int n = 0; n < iterations; n++)
        {
            a = TLanes.Add(a, step);
            r = TLanes.MultiplyAdd(step, step, r);
            b = TLanes.Add(b, step);
            s = TLanes.MultiplyAdd(step, step, s);
            c = TLanes.Add(c, step);
            t = TLanes.MultiplyAdd(step, step, t);
            d = TLanes.Add(d, step);
            u = TLanes.MultiplyAdd(step, step, u);
            e = TLanes.Add(e, step);
            v = TLanes.MultiplyAdd(step, step, v);
            f = TLanes.Add(f, step);
            w = TLanes.MultiplyAdd(step, step, w);
            a = TLanes.Add(a, step);
            x = TLanes.MultiplyAdd(step, step, x);
            b = TLanes.Add(b, step);
            y = TLanes.MultiplyAdd(step, step, y);
            c = TLanes.Add(c, step);
            z = TLanes.MultiplyAdd(step, step, z);
            d = TLanes.Add(d, step);
            r = TLanes.MultiplyAdd(step, step, r);
            e = TLanes.Add(e, step);
            s = TLanes.MultiplyAdd(step, step, s);
            f = TLanes.Add(f, step);
            t = TLanes.MultiplyAdd(step, step, t);
            a = TLanes.Add(a, step);
            u = TLanes.MultiplyAdd(step, step, u);
            b = TLanes.Add(b, step);
            v = TLanes.MultiplyAdd(step, step, v);
            c = TLanes.Add(c, step);
            w = TLanes.MultiplyAdd(step, step, w);
            d = TLanes.Add(d, step);
            x = TLanes.MultiplyAdd(step, step, x);
            e = TLanes.Add(e, step);
            y = TLanes.MultiplyAdd(step, step, y);
            f = TLanes.Add(f, step);
            z = TLanes.MultiplyAdd(step, step, z);
        }

        return Sum(a, b, c, d, e, f, r) + Sum(s, t, u, v, w, x, TLanes.Add(y, z));
    }

    // Inlined: with a call behind the loop, the compiler keeps some chains in memory throughout it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Sum(TVector a, TVector b, TVector c, TVector d, TVector e, TVector f, TVector g) =>
        TLanes.Sum(TLanes.Add(TLanes.Add(TLanes.Add(a, b), TLanes.Add(c, d)), TLanes.Add(TLanes.Add(e, f), g)));
}
