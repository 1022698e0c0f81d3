using Kernels.Compare.CommandLine;

namespace Kernels.Compare.Suites;

internal static class SuiteList
{
    private const string Everything = "all";

    private static readonly ISuite[] All = [new CeilingsSuite(), new FwhtSuite(), new RotateQuantizeSuite(), new FormatsSuite(), new GemmSuite(), new GeneratorSuite()];

    public static string Description =>
        string.Join('\n', All.Select(suite => (suite.Name, suite.Summary))
            .Append((Name: Everything, Summary: "every suite, one after the other"))
            .Select(line => $"  {line.Name,-16} {line.Summary}"));

    public static IReadOnlyList<ISuite> Find(string name)
    {
        if (name == Everything) return All;
        ISuite suite = All.FirstOrDefault(suite => suite.Name == name)
            ?? throw new UsageException($"There is no suite '{name}'. Suites:\n{Description}");
        return [suite];
    }
}
