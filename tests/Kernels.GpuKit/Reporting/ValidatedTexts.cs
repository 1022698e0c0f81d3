using System.Text.RegularExpressions;
using Kernels.GpuKit.Modules;

namespace Kernels.GpuKit.Reporting;

/// <summary>The SHA-256 of every PTX text that a GPU's driver assembled, one a line with the kernel's name, as <c>sha256sum</c> writes them.</summary>
internal sealed partial class ValidatedTexts
{
    public const string File = "gpu-validation.sha256";

    private readonly HashSet<string> _hashes;

    private ValidatedTexts(HashSet<string> hashes) => _hashes = hashes;

    /// <summary>The lines for the modules of a run that the driver took.</summary>
    public static string Write(ModuleReport report) =>
        string.Concat(report.Modules.Where(module => module.IsAssembled).Select(module => $"{module.Sha256}  {module.Kernel}\n"));

    /// <exception cref="FormatException">A line is something else.</exception>
    public static ValidatedTexts Parse(string text) => new(
    [
        .. from line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
           select Line().Match(line) is { Success: true } match
               ? match.Groups[1].Value
               : throw new FormatException($"'{line}' is not the SHA-256 of a text, two spaces and a name."),
    ]);

    /// <summary>Whether that text was assembled, under this name or another.</summary>
    public bool Holds(string sha256) => _hashes.Contains(sha256);

    [GeneratedRegex("^([0-9a-f]{64})  .+$")]
    private static partial Regex Line();
}
