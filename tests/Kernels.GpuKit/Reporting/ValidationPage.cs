using System.Globalization;
using System.Text;
using Kernels.GpuKit.Measurement;
using Kernels.GpuKit.Modules;

namespace Kernels.GpuKit.Reporting;

/// <summary>The page that says on which GPU what was found.</summary>
internal static class ValidationPage
{
    public static string Write(ModuleReport modules, MatrixCount? matrix, SpeedReport? speeds)
    {
        var page = new StringBuilder();
        Line(page, $"# GPU validation\n\n{modules.Device}\n");
        if (matrix is null) Line(page, $"The device matrix was not run.\n");
        else Line(page, $"Device matrix on CUDA: {matrix.Passed} passed, {matrix.Failed} failed, {matrix.Skipped} skipped.\n");
        Modules(page, modules);
        if (speeds is not null) Speeds(page, speeds);
        return page.ToString();
    }

    private static void Modules(StringBuilder page, ModuleReport report)
    {
        int failed = report.Modules.Count(module => module.Error is not null);
        Line(page, $"## Modules: {report.Modules.Count - failed} assembled, {failed} refused\n");
        Line(page, $"| Kernel | SHA-256 of the PTX | Entry point | Registers | Spilled bytes | Shared bytes | Threads |");
        Line(page, $"|---|---|---|---|---|---|---|");
        foreach (ModuleResult module in report.Modules)
        {
            foreach (EntryResult entry in module.Entries)
            {
                Line(page, $"| {module.Kernel} | `{module.Sha256[..16]}` | {entry.Name} | {entry.Registers} | {entry.SpillBytes} | {entry.SharedBytes} | {entry.Threads} |");
            }
        }

        foreach (ModuleResult module in report.Modules.Where(module => module.Error is not null))
        {
            Line(page, $"\n{module.Kernel} (`{module.Sha256[..16]}`):\n\n```\n{module.Error}\n```");
        }
    }

    private static void Speeds(StringBuilder page, SpeedReport report)
    {
        Line(page, $"\n## Speed on memory of the device\n\n{report.Device}\n");
        Line(page, $"| Kernel | Rows | Time, us | GB/s |");
        Line(page, $"|---|---|---|---|");
        foreach (KernelSpeed speed in report.Speeds)
        {
            Line(page, $"| {speed.Kernel} | {speed.Rows} | {speed.Nanoseconds / 1000:F1} | {speed.GigabytesPerSecond:F1} |");
        }

        Line(page, $"\n| Product | m | n | k | Time, us | GB/s of weights | Top/s |");
        Line(page, $"|---|---|---|---|---|---|---|");
        foreach (ProductSpeed speed in report.Products)
        {
            Line(page, $"| {speed.Product} | {speed.Rows} | {speed.Outputs} | {speed.Inputs} | {speed.Nanoseconds / 1000:F1} | {speed.GigabytesPerSecond:F1} | {speed.TeraoperationsPerSecond:F2} |");
        }
    }

    private static void Line(StringBuilder page, FormattableString line) => page.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
