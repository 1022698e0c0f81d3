using Kernels.Compare.CommandLine;
using Kernels.Compare.Measurement;
using Kernels.Compare.Suites;

namespace Kernels.Compare.Pairs;

/// <summary>Runs each chosen case of this build and of another in turn.</summary>
internal sealed class PairRunner(CompareOptions options, OtherBuild other, RatioReport report)
{
    // Memory that happens to lie well for one of them, such as rows whose loads wait for stores 4096 bytes apart, is given back and allocated anew, the other's first.
    private const int Allocations = 4;

    public void Run()
    {
        bool any = false;
        foreach (ISuite suite in options.Suites)
        {
            (List<(string, int)> before, List<(string, int)> after) = Keys(suite);
            any |= before.Count + after.Count > 0;
            foreach ((string, int) key in after)
            {
                if (before.Contains(key)) report.Case(CaseRatio.Of(Title(suite, key), Ratios(suite, key)));
                else report.Only("after", Title(suite, key));
            }

            foreach ((string, int) key in before.Except(after)) report.Only("before", Title(suite, key));
        }

        if (!any) throw new UsageException($"No case has '{string.Join(' ', options.Filter)}'; run the suite without --before to see them.");
    }

    private static string Title(ISuite suite, (string Name, int Threads) key) => $"{suite.Name}: {key.Name} threads={key.Threads}";

    private (List<(string Name, int Threads)> Before, List<(string Name, int Threads)> After) Keys(ISuite suite)
    {
        using var ours = new Workbench(options);
        using OtherBench theirs = other.Open();
        return (
            [.. theirs.Cases(suite.Name).Select(one => (one.Name, one.Threads)).Where(key => options.Chooses(key.Name))],
            [.. suite.Cases(ours).Select(one => (one.Name, one.Threads)).Where(key => options.Chooses(key.Name))]);
    }

    private List<double> Ratios(ISuite suite, (string, int) key)
    {
        var ratios = new List<double>();
        for (int i = 0; i < Allocations; i++)
        {
            using var ours = new Workbench(options);
            using OtherBench theirs = other.Open();
            (Action Run, IDisposable Memory) Before() => theirs.Cases(suite.Name).First(one => (one.Name, one.Threads) == key).Prepare();
            (Action Run, IDisposable Memory) After()
            {
                PreparedCase prepared = suite.Cases(ours).First(one => (one.Name, one.Threads) == key).Prepare();
                prepared.Check();
                return (prepared.Ours.Run, prepared);
            }

            bool turned = i % 2 == 1;
            (Action Run, IDisposable Memory) first = turned ? After() : Before();
            (Action Run, IDisposable Memory) second = turned ? Before() : After();
            using (first.Memory)
            {
                using (second.Memory)
                {
                    IReadOnlyList<double> samples = PairTimer.Measure(first.Run, second.Run, options.Budget / Allocations);
                    ratios.AddRange(turned ? samples.Select(ratio => 1 / ratio) : samples);
                }
            }
        }

        return ratios;
    }
}
