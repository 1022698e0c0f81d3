using Kernels.Compare.CommandLine;
using Kernels.Compare.Measurement;
using Kernels.Compare.Reporting;

namespace Kernels.Compare.Suites;

/// <summary>Runs the cases that the filter leaves, one after the other.</summary>
internal sealed class SuiteRunner(Workbench bench, TextReport report)
{
    private readonly List<CaseResult> _results = [];

    public IReadOnlyList<CaseResult> Results => _results;

    /// <summary>The results that were wrong.</summary>
    public int Refusals { get; private set; }

    public void Run()
    {
        CompareOptions options = bench.Options;
        var cases = options.Suites.SelectMany(suite => suite.Cases(bench).Select(description => (suite, description))).ToList();
        var chosen = cases.Where(entry => options.Chooses(entry.description.Name)).ToList();
        if (chosen.Count == 0)
        {
            throw new UsageException($"No case has '{string.Join(' ', options.Filter)}'. Cases:\n{string.Join('\n', cases.Select(entry => $"  {entry.description.Name}").Distinct())}");
        }

        foreach ((ISuite suite, CaseDescription description) in chosen) Run(suite, description);
    }

    private void Run(ISuite suite, CaseDescription description)
    {
        try
        {
            using PreparedCase prepared = description.Prepare();
            prepared.Check();
            foreach (string refusal in prepared.Refusals) Refuse(suite, description, refusal);
            CaseResult result = CaseMeter.Measure(suite.Name, description, prepared, bench.Options.Budget);
            _results.Add(result);
            report.Case(result);
        }
        catch (WrongResultException exception)
        {
            Refuse(suite, description, exception.Message);
        }
    }

    private void Refuse(ISuite suite, CaseDescription description, string reason)
    {
        Refusals++;
        report.Refusal(suite.Name, description, reason);
    }
}
