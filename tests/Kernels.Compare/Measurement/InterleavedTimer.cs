using System.Diagnostics;

namespace Kernels.Compare.Measurement;

/// <summary>
/// Times contenders in rounds, each once a round, so that what disturbs the machine disturbs all of them alike and
/// ratios hold where times do not.
/// </summary>
internal static class InterleavedTimer
{
    /// <summary>How long one sample takes: long enough that the clock and the first, cache-cold run do not count, and short enough for hundreds of rounds.</summary>
    public const double SampleNanoseconds = 200e3;

    private const int FewestRounds = 7;

    public static IReadOnlyList<Timing> Measure(IReadOnlyList<Contender> contenders, TimeSpan budget)
    {
        double[] best = WarmUp.Run(contenders);
        int[] repetitions = [.. best.Select(time => (int)Math.Clamp(SampleNanoseconds / time, 1, int.MaxValue))];
        List<double>[] samples = [.. contenders.Select(_ => new List<double>())];

        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < FewestRounds || Stopwatch.GetElapsedTime(start) < budget; round++)
        {
            for (int i = 0; i < contenders.Count; i++)
            {
                // Another starts each round, so that none always follows the same one.
                int contender = (i + round) % contenders.Count;
                samples[contender].Add(Stopwatches.Time(contenders[contender].Run, repetitions[contender]));
            }
        }

        return [.. contenders.Select((contender, i) => Timing.Of(contender.Name, samples[i]))];
    }
}
