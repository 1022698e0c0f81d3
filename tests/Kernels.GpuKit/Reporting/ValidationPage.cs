using System.Globalization;
using System.Text;
using Kernels.GpuKit.Measurement;
using Kernels.GpuKit.Modules;

namespace Kernels.GpuKit.Reporting;

/// <summary>The page that says on which GPU what was found.</summary>
internal static class ValidationPage
{
    public const string File = "gpu-validation.md";

    public static string Write(ModuleReport modules, RunFacts run, MatrixCount? matrix, SpeedReport? speeds)
    {
        var page = new StringBuilder();
        Line(page, $"# GPU validation\n");
        Line(page, $"What one run of the GPU kit found on real hardware. `eng/gpu-kit.sh` packs the kit, its `run.sh` does the run, and");
        Line(page, $"`Kernels.GpuKit report` wrote this page from the results.\n");
        Results(page, modules, run, matrix);
        Texts(page);
        Spills(page, modules);
        if (speeds is not null) SpeedTables.Write(page, speeds);
        if (run.Notes.Length > 0) Line(page, $"\n## Notes, by hand\n\n{run.Notes.Trim()}");
        return page.ToString();
    }

    public static void Line(StringBuilder page, FormattableString line) => page.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static void Results(StringBuilder page, ModuleReport report, RunFacts run, MatrixCount? matrix)
    {
        Line(page, $"| | |\n|---|---|\n| Device | {report.Device} |");
        foreach ((string name, string value) in run.Facts) Line(page, $"| {name} | {value} |");
        Line(page, $"| PTX modules, assembled by the driver | {ModuleCount.Of(report).ToString("assembled", "refused")} |");
        Line(page, $"| Tests on CUDA, which compare all bits | {(matrix is null ? "not run" : $"{matrix.Passed} passed, {matrix.Failed} failed, {matrix.Skipped} skipped")} |");
        foreach (ModuleResult module in report.Modules.Where(module => module.Error is not null))
        {
            Line(page, $"\n{module.Kernel} (`{module.Sha256[..16]}`):\n\n```\n{module.Error}\n```");
        }
    }

    private static void Texts(StringBuilder page)
    {
        Line(page, $"\n[{ValidatedTexts.File}]({ValidatedTexts.File}) has the SHA-256 of each module's text, its entry point called `entry`. A kernel whose text has changed since is not validated;");
        Line(page, $"`Kernels.GpuKit changed docs/{ValidatedTexts.File} <assembly>...` lists those of a build.");
    }

    private static void Spills(StringBuilder page, ModuleReport report)
    {
        var entries = (from module in report.Modules from entry in module.Entries select (module.Kernel, Entry: entry)).ToList();
        var spilled = entries.Where(item => item.Entry.SpillBytes > 0).ToList();
        Line(page, $"\n## Registers\n\n{spilled.Count} of {entries.Count} entry points keep something in local memory, most of it registers that did not fit.");
        if (spilled.Count == 0) return;
        Line(page, $"\n| Kernel | Local bytes a thread | Registers | Threads |\n|---|---|---|---|");
        foreach ((string kernel, EntryResult entry) in spilled) Line(page, $"| {kernel} | {entry.SpillBytes} | {entry.Registers} | {entry.Threads} |");
    }
}
