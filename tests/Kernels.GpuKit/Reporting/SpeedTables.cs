using System.Text;
using System.Text.RegularExpressions;
using Kernels.GpuKit.Measurement;
using static Kernels.GpuKit.Reporting.ValidationPage;

namespace Kernels.GpuKit.Reporting;

/// <summary>The tables of speeds: kernels beside a copy of the same bytes, products by their rows.</summary>
internal static class SpeedTables
{
    public static void Write(StringBuilder page, SpeedReport report)
    {
        Line(page, $"\n## Speed\n\nOn memory of {report.Device}, medians of the wall clock over calls in a row. The classes are those of");
        Line(page, $"`tests/Kernels.Compare/Described`.");
        Kernels(page, report);
        Products(page, report.Products);
    }

    private static void Kernels(StringBuilder page, SpeedReport report)
    {
        string copy = report.Copy is { } measured
            ? FormattableString.Invariant($"A copy on the device moves {measured.GigabytesPerSecond:F0} GB/s, what it reads and writes counted; a share of 1.00 is its speed.")
            : "No copy was measured.";
        Line(page, $"\n{copy}\n\n| Kernel | Rows | Time, µs | GB/s | Share of a copy |\n|---|---|---|---|---|");
        foreach (KernelSpeed speed in report.Speeds.OrderBy(speed => Padded(speed.Kernel), StringComparer.Ordinal))
        {
            string share = report.Copy is null ? "" : FormattableString.Invariant($"{speed.GigabytesPerSecond / report.Copy.GigabytesPerSecond:F2}");
            Line(page, $"| {Short(speed.Kernel)} | {speed.Rows} | {speed.Nanoseconds / 1000:F1} | {speed.GigabytesPerSecond:F0} | {share} |");
        }
    }

    // One row for a product and a matrix, one column for each number of rows that it was called with.
    private static void Products(StringBuilder page, IReadOnlyList<ProductSpeed> speeds)
    {
        int[] rows = [.. speeds.Select(speed => speed.Rows).Distinct().Order()];
        Line(page, $"\nProducts, in µs by the rows of a call (m). Weights come from memory: calls take turns with more copies than the cache holds.\n");
        Line(page, $"| Product | n × k |{string.Concat(rows.Select(m => $" m = {m} |"))} Top/s at m = {rows.LastOrDefault()} |");
        Line(page, $"|---|---|{string.Concat(rows.Select(_ => "---|"))}---|");
        foreach (IGrouping<(string Product, int Outputs, int Inputs), ProductSpeed> matrix in speeds.GroupBy(speed => (speed.Product, speed.Outputs, speed.Inputs)))
        {
            string times = string.Concat(rows.Select(m => matrix.FirstOrDefault(speed => speed.Rows == m) is { } speed
                ? FormattableString.Invariant($" {speed.Nanoseconds / 1000:F1} |")
                : " |"));
            double peak = matrix.MaxBy(speed => speed.Rows)!.TeraoperationsPerSecond;
            Line(page, $"| {Short(matrix.Key.Product)} | {matrix.Key.Outputs} × {matrix.Key.Inputs} |{times} {peak:F1} |");
        }
    }

    // With numbers of the same width, so that 128 comes before 1024.
    private static string Padded(string name) => Regex.Replace(name, "[0-9]+", number => number.Value.PadLeft(9, '0'));

    // Without the assembly: all are of the one that measures.
    private static string Short(string name) => name[(name.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? colon + 2 : 0)..];
}
