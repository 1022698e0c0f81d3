namespace Kernels.Compare.Measurement;

internal static class CaseMeter
{
    public static CaseResult Measure(string suite, CaseDescription description, PreparedCase prepared, TimeSpan budget)
    {
        // A baseline can be a ceiling too, and is timed once.
        Contender[] contenders = [.. prepared.Baselines.Prepend(prepared.Ours).Concat(prepared.Ceilings.Select(ceiling => ceiling.Probe)).Distinct()];
        IReadOnlyList<Timing> timings = InterleavedTimer.Measure(contenders, budget);
        Timing TimingOf(Contender contender) => Scale(timings[Array.IndexOf(contenders, contender)], contender.Runs);

        return new CaseResult(
            suite,
            description.Name,
            description.Threads,
            TimingOf(prepared.Ours),
            [.. prepared.Baselines.Select(TimingOf)],
            [.. prepared.Ceilings.Select(ceiling => Scale(TimingOf(ceiling.Probe), ceiling.Share))],
            prepared.Bytes,
            prepared.Operations,
            Allocations.PerCall(prepared.Ours.Run));
    }

    private static Timing Scale(Timing timing, double share) => timing with { Minimum = timing.Minimum * share, Median = timing.Median * share };
}
