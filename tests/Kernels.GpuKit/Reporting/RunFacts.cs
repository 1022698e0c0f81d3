namespace Kernels.GpuKit.Reporting;

/// <summary>What <c>run.sh</c> notes about a run, and what people add to it, from a results folder.</summary>
/// <param name="Facts">The lines <c>name: value</c> of <c>run.txt</c>.</param>
/// <param name="Notes">The text of <c>notes.md</c>, written by hand; empty without it.</param>
internal sealed record RunFacts(IReadOnlyList<(string Name, string Value)> Facts, string Notes)
{
    private const string FactsFile = "run.txt";
    private const string NotesFile = "notes.md";

    public static RunFacts Read(string folder) => new(
        [.. from line in Text(folder, FactsFile).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) select Fact(line)],
        Text(folder, NotesFile));

    private static (string Name, string Value) Fact(string line) => line.Split(": ", 2) is [string name, string value]
        ? (name, value)
        : throw new FormatException($"{FactsFile} has the line '{line}'; every line is 'name: value'.");

    private static string Text(string folder, string file) =>
        File.Exists(Path.Combine(folder, file)) ? File.ReadAllText(Path.Combine(folder, file)).ReplaceLineEndings("\n") : "";
}
