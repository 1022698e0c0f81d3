using System.Text.Json;
using Kernels.Compare.Reporting;

namespace Kernels.Compare.CommandLine;

/// <summary>What <c>ratios</c> is given: the files that <c>--json</c> wrote for two commits, run by run.</summary>
internal sealed record RatioOptions(IReadOnlyList<IReadOnlyList<JsonCase>> Before, IReadOnlyList<IReadOnlyList<JsonCase>> After)
{
    public const string Command = "ratios";

    public static RatioOptions Parse(IReadOnlyList<string> files)
    {
        if (files.Count == 0 || files.Count % 2 != 0)
        {
            throw new UsageException($"{Command} takes pairs of files, before and after, and was given {files.Count} of them.");
        }

        List<IReadOnlyList<JsonCase>> runs = [.. files.Select(Read)];
        return new RatioOptions([.. runs.Where((_, i) => i % 2 == 0)], [.. runs.Where((_, i) => i % 2 == 1)]);
    }

    private static IReadOnlyList<JsonCase> Read(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            return JsonSerializer.Deserialize(stream, JsonCases.Default.IReadOnlyListJsonCase) ?? [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new UsageException($"{file} is no report of --json: {exception.Message}");
        }
    }
}
