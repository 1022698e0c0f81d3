using Kernels.Compare.Measurement;
using Kernels.Compare.Suites;

namespace Kernels.Compare.Pairs;

/// <summary>Runs each chosen case of this build and of another in turn.</summary>
internal sealed class PairRunner(Workbench bench, OtherBuild other, RatioReport report)
{
    // Memory that happens to lie well for one of them, such as rows whose loads wait for stores 4096 bytes apart, is given back and allocated anew, the other's first.
    private const int Allocations = 4;

    public void Run()
    {
        foreach (ISuite suite in bench.Options.Suites)
        {
            var before = other.Cases(suite.Name).ToDictionary(one => (one.Name, one.Threads));
            var after = suite.Cases(bench).Where(one => bench.Options.Chooses(one.Name)).ToDictionary(one => (one.Name, one.Threads));
            foreach (((string name, int threads), CaseDescription description) in after)
            {
                string title = $"{suite.Name}: {name} threads={threads}";
                if (before.TryGetValue((name, threads), out OtherCase? one)) report.Case(CaseRatio.Of(title, Ratios(one, description)));
                else report.Only("after", title);
            }

            foreach ((string name, int threads) in before.Keys.Except(after.Keys).Where(key => bench.Options.Chooses(key.Name)))
            {
                report.Only("before", $"{suite.Name}: {name} threads={threads}");
            }
        }
    }

    private IEnumerable<double> Ratios(OtherCase before, CaseDescription after)
    {
        (Action Run, IDisposable Memory) Ours()
        {
            PreparedCase prepared = after.Prepare();
            prepared.Check();
            return (prepared.Ours.Run, prepared);
        }

        var ratios = new List<double>();
        for (int i = 0; i < Allocations; i++)
        {
            bool turned = i % 2 == 1;
            (Action Run, IDisposable Memory) first = turned ? Ours() : before.Prepare();
            (Action Run, IDisposable Memory) second = turned ? before.Prepare() : Ours();
            using (first.Memory)
            {
                using (second.Memory)
                {
                    IReadOnlyList<double> pairs = PairTimer.Measure(first.Run, second.Run, bench.Options.Budget / Allocations);
                    ratios.AddRange(turned ? pairs.Select(ratio => 1 / ratio) : pairs);
                }
            }
        }

        return ratios;
    }
}
