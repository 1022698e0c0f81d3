using System.Text.Json.Serialization;
using Kernels.Compare.Measurement;

namespace Kernels.Compare.Reporting;

/// <summary>A case in the JSON report; the times are medians.</summary>
internal sealed record JsonCase(
    [property: JsonPropertyName("suite")] string Suite,
    [property: JsonPropertyName("case")] string Name,
    [property: JsonPropertyName("threads")] int Threads,
    [property: JsonPropertyName("ours_ns")] double Ours,
    [property: JsonPropertyName("baselines")] IReadOnlyDictionary<string, double> Baselines,
    [property: JsonPropertyName("ceiling_ns")] double Ceiling,
    [property: JsonPropertyName("bytes")] long Bytes,
    [property: JsonPropertyName("operations")] long Operations)
{
    public static JsonCase Of(CaseResult result) => new(
        result.Suite,
        result.Name,
        result.Threads,
        result.Ours.Median,
        result.Baselines.ToDictionary(timing => timing.Name, timing => timing.Median),
        result.Bound.Median,
        result.Bytes,
        result.Operations);
}
