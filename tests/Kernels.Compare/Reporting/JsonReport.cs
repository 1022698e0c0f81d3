using System.Text.Json;
using Kernels.Compare.CommandLine;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Reporting;

/// <summary>The file of <c>--json</c>. It is opened first: minutes of measuring must not end at a path that cannot be written.</summary>
internal sealed class JsonReport : IDisposable
{
    private readonly FileStream _file;

    private JsonReport(FileStream file) => _file = file;

    public static JsonReport Open(string path)
    {
        try
        {
            return new JsonReport(File.Create(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--json cannot be written: {exception.Message}");
        }
    }

    public void Write(IEnumerable<CaseResult> results) =>
        JsonSerializer.Serialize<IReadOnlyList<JsonCase>>(_file, [.. results.Select(JsonCase.Of)], JsonCases.Default.IReadOnlyListJsonCase);

    public void Dispose() => _file.Dispose();
}
