using System.Globalization;
using Kernels.Compare.Suites;

namespace Kernels.Compare.CommandLine;

internal static class CommandLineParser
{
    private const double LongestSeconds = 3600;

    /// <summary>The options, or null when help is asked for.</summary>
    public static CompareOptions? Parse(IReadOnlyList<string> arguments)
    {
        CompareOptions options = new() { Suites = [] };
        for (int i = 0; i < arguments.Count; i++)
        {
            string argument = arguments[i];
            if (argument is "--help" or "-h") return null;
            if (!argument.StartsWith('-'))
            {
                if (options.Suites.Count > 0) throw new UsageException($"'{argument}' is a second suite; name one, or all.\n\n{Usage.Text}");
                options = options with { Suites = SuiteList.Find(argument) };
                continue;
            }

            if (argument is not ("--filter" or "--seconds" or "--threads" or "--external" or "--json" or "--before"))
            {
                throw new UsageException($"There is no option '{argument}'.\n\n{Usage.Text}");
            }

            if (++i == arguments.Count) throw new UsageException($"{argument} needs a value.\n\n{Usage.Text}");
            options = WithOption(options, argument, arguments[i]);
        }

        if (options.Suites.Count == 0) throw new UsageException($"Name a suite.\n\n{Usage.Text}");
        if (options.External is not null && options.Suites.Count > 1)
        {
            throw new UsageException("--external is a function of one suite's form; name that suite instead of all.");
        }

        if (options.Before is not null && (options.External is not null || options.JsonPath is not null))
        {
            throw new UsageException("--before sets two builds side by side and nothing else; leave out --external and --json.");
        }

        return options;
    }

    private static CompareOptions WithOption(CompareOptions options, string name, string value) => name switch
    {
        "--filter" => options with { Filter = [.. options.Filter, .. value.Split(' ', StringSplitOptions.RemoveEmptyEntries)] },
        "--seconds" => options with { Budget = TimeSpan.FromSeconds(Seconds(value)) },
        "--threads" => options with { Threads = Threads(value) },
        "--external" => options with { External = ExternalSymbol.Parse(value) },
        "--json" => options with { JsonPath = value },
        _ => options with { Before = value },
    };

    private static double Seconds(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and <= LongestSeconds
            ? seconds
            : throw new UsageException($"--seconds is '{value}'; use a number above 0 and up to {LongestSeconds}.");

    private static int Threads(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) && threads is >= 1 and <= 1024
            ? threads
            : throw new UsageException($"--threads is '{value}'; use a whole number from 1 to 1024.");
}
