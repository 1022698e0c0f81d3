using System.Diagnostics;

namespace Kernels.Compare.Measurement;

internal static class Stopwatches
{
    /// <summary>The nanoseconds that one of <paramref name="repetitions"/> runs takes.</summary>
    public static double Time(Action run, int repetitions)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < repetitions; i++) run();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / repetitions;
    }
}
