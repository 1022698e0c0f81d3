using Kernels.Compare.CommandLine;
using Kernels.Compare.Pairs;
using Kernels.Compare.Reporting;
using Kernels.Compare.Suites;

namespace Kernels.Compare;

/// <summary>Measures kernels against baselines and against what the machine can do, interleaved in one process.</summary>
internal static class Program
{
    private const int Success = 0;
    private const int WrongResult = 1;
    private const int BadUsage = 2;

    private static int Main(string[] arguments)
    {
        try
        {
            CompareOptions? options = CommandLineParser.Parse(arguments);
            if (options is null)
            {
                Console.WriteLine(Usage.Text);
                return Success;
            }

            if (options.Before is { } before) return RunPairs(options, before);

            using JsonReport? json = options.JsonPath is null ? null : JsonReport.Open(options.JsonPath);
            using var bench = new Workbench(options);
            var report = new TextReport(Console.Out);
            report.Header(bench);

            var runner = new SuiteRunner(bench, report);
            runner.Run();
            json?.Write(runner.Results);
            report.Footer(runner);
            return runner.Refusals > 0 ? WrongResult : Success;
        }
        catch (UsageException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return BadUsage;
        }
    }

    private static int RunPairs(CompareOptions options, string before)
    {
        var other = OtherBuild.Load(before, options.Threads);
        var report = new RatioReport(Console.Out);
        report.Header(before);
        new PairRunner(options, other, report).Run();
        report.Footer();
        return Success;
    }
}
