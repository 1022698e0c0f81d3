using System.Diagnostics;

namespace EmbeddingSearch;

/// <summary>The time of a call.</summary>
internal static class Timing
{
    private const int LeastRuns = 7;

    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(150);

    public static TimeSpan Median(Action call)
    {
        for (int i = 0; i < 3; i++) call();

        List<TimeSpan> times = [];
        long start = Stopwatch.GetTimestamp();
        while (times.Count < LeastRuns || Stopwatch.GetElapsedTime(start) < Budget)
        {
            long begin = Stopwatch.GetTimestamp();
            call();
            times.Add(Stopwatch.GetElapsedTime(begin));
        }

        times.Sort();
        return times[times.Count / 2];
    }
}
