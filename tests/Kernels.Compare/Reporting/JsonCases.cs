using System.Text.Json.Serialization;

namespace Kernels.Compare.Reporting;

/// <summary>Writes cases without reflection, so that a trimmed program can.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<JsonCase>))]
internal sealed partial class JsonCases : JsonSerializerContext;
