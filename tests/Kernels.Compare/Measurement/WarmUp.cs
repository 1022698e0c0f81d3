using System.Diagnostics;
using System.Runtime;

namespace Kernels.Compare.Measurement;

/// <summary>Runs the contenders in turn until none gets faster any more and the compiler is done with them.</summary>
internal static class WarmUp
{
    private const double BatchNanoseconds = 2e6;
    private const double StillFalling = 0.98;
    private const int QuietRounds = 4;

    // Tiered compilation waits 100 ms without new methods before it optimizes on a thread of its own.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    /// <summary>The best time of one run of each contender, in nanoseconds.</summary>
    public static double[] Run(IReadOnlyList<Contender> contenders)
    {
        double[] best = new double[contenders.Count];
        Array.Fill(best, double.PositiveInfinity);

        long start = Stopwatch.GetTimestamp();
        int quiet = 0;
        while (true)
        {
            long compiled = JitInfo.GetCompiledMethodCount();
            bool falling = false;
            for (int i = 0; i < best.Length; i++)
            {
                int repetitions = (int)Math.Clamp(BatchNanoseconds / best[i], 1, int.MaxValue);
                double time = Stopwatches.Time(contenders[i].Run, repetitions);
                falling |= time < best[i] * StillFalling;
                best[i] = Math.Min(best[i], time);
            }

            falling |= JitInfo.GetCompiledMethodCount() > compiled;
            quiet = falling ? 0 : quiet + 1;
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            if (elapsed > Longest || (elapsed > Shortest && quiet >= QuietRounds)) return best;
        }
    }
}
