using System.Diagnostics;

namespace EmbeddingSearch;

/// <summary>The time of a call.</summary>
internal static class Timing
{
    private const int LeastRuns = 3;

    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(100);

    /// <summary>The median of as many runs as the budget allows, after one that is not counted; at least three.</summary>
    public static TimeSpan Median(Action call)
    {
        call();

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
