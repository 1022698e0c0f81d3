using System.Diagnostics;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Pairs;

/// <summary>
/// Times two actions in turn, in samples of one, the other, the other and the one: a machine that is busy or changes its clock does so for both, and neither always follows the
/// other. Their ratios differ by a hundredth or two where their times differ by half.
/// </summary>
internal static class PairTimer
{
    private const int FewestSamples = 8;

    // A vector that was spilled to the stack may lie across two cache lines or not, as the caller's frame happens to end. Each sample lets both begin elsewhere.
    private const int StackStep = 16;
    private const int StackSteps = 4;

    /// <returns>The time of the second over that of the first, sample by sample.</returns>
    public static IReadOnlyList<double> Measure(Action first, Action second, TimeSpan budget)
    {
        double[] best = WarmUp.Run([new Contender("first", first), new Contender("second", second)]);
        int repetitions = (int)Math.Clamp(InterleavedTimer.SampleNanoseconds / best.Min(), 1, int.MaxValue);
        var ratios = new List<double>();
        long start = Stopwatch.GetTimestamp();
        while (ratios.Count < FewestSamples || Stopwatch.GetElapsedTime(start) < budget)
        {
            int shift = ratios.Count % StackSteps * StackStep;
            double one = Time(first, repetitions, shift);
            double other = Time(second, repetitions, shift) + Time(second, repetitions, shift);
            ratios.Add(other / (one + Time(first, repetitions, shift)));
        }

        return ratios;
    }

    private static double Time(Action run, int repetitions, int shift)
    {
        // Written to, so that it is really there.
        Span<byte> unused = stackalloc byte[shift + StackStep];
        unused[0] = 1;
        return Stopwatches.Time(run, repetitions);
    }
}
