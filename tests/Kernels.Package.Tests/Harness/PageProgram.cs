using System.Text;
using System.Text.RegularExpressions;

namespace Kernels.Package.Tests.Harness;

/// <summary>The C# samples of a page as a program: read from top to bottom, they build on each other.</summary>
internal static partial class PageProgram
{
    /// <summary>The text of every <c>csharp</c> fence.</summary>
    public static IReadOnlyList<string> Samples(string markdown)
    {
        List<string> samples = [];
        StringBuilder? sample = null;
        foreach (string line in markdown.Split('\n').Select(line => line.TrimEnd()))
        {
            if (sample is null && line is "```csharp" or "```cs")
            {
                sample = new StringBuilder();
            }
            else if (sample is not null && line == "```")
            {
                samples.Add(sample.ToString());
                sample = null;
            }
            else
            {
                sample?.Append(line).Append('\n');
            }
        }

        return samples;
    }

    /// <summary>The files that come about when each sample is pasted to the end of the one that its first line names.</summary>
    public static IReadOnlyDictionary<string, string> Files(IEnumerable<string> samples) => samples
        .GroupBy(sample => FileName().Match(sample) is { Success: true } line ? line.Groups[1].Value : throw new InvalidOperationException($"No file is named:\n{sample}"))
        .ToDictionary(file => file.Key, file => string.Join('\n', file));

    /// <summary>What the samples say that they print: the comments behind <c>Console.WriteLine</c>.</summary>
    public static IReadOnlyList<string> Printed(IEnumerable<string> samples) =>
        [.. samples.SelectMany(sample => PrintedLine().Matches(sample)).Select(line => line.Groups[1].Value)];

    /// <summary>A type around a sample that shows a described method alone, or null for any other sample.</summary>
    public static string? Enclose(string sample, string type) =>
        sample.StartsWith('[') && sample.Contains(" partial void ", StringComparison.Ordinal) ? $"static partial class {type}\n{{\n{sample}}}\n" : null;

    [GeneratedRegex(@"\A// (\w+\.cs)\n")]
    private static partial Regex FileName();

    [GeneratedRegex(@"Console\.WriteLine\(.*\); +// (.+)")]
    private static partial Regex PrintedLine();
}
