using System.Runtime.CompilerServices;

namespace Kernels.Compare.Ceilings;

/// <summary>Twelve independent chains of one byte instruction, or of the few that do its work.</summary>
internal static class ByteLoop<TStep, TVector>
    where TStep : struct, IByteStep<TVector>
    where TVector : struct
{
    public const int StepsPerIteration = 12;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Run(int iterations)
    {
        TVector constant = TStep.Create(1), start = TStep.Create(2);
        TVector a = start, b = start, c = start, d = start, e = start, f = start;
        TVector g = start, h = start, i = start, j = start, k = start, l = start;
        for (int n = 0; n < iterations; n++)
        {
            a = TStep.Step(a, constant);
            b = TStep.Step(b, constant);
            c = TStep.Step(c, constant);
            d = TStep.Step(d, constant);
            e = TStep.Step(e, constant);
            f = TStep.Step(f, constant);
            g = TStep.Step(g, constant);
            h = TStep.Step(h, constant);
            i = TStep.Step(i, constant);
            j = TStep.Step(j, constant);
            k = TStep.Step(k, constant);
            l = TStep.Step(l, constant);
        }

        TVector first = Combine(a, b, c, d, e, f), second = Combine(g, h, i, j, k, l);
        return TStep.First(TStep.Combine(first, second));
    }

    // Inlined: with a call behind the loop, the compiler keeps some chains in memory throughout it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Combine(TVector a, TVector b, TVector c, TVector d, TVector e, TVector f) =>
        TStep.Combine(TStep.Combine(TStep.Combine(a, b), TStep.Combine(c, d)), TStep.Combine(e, f));
}
