using System.Text.Json;
using Kernels.GpuKit.Measurement;
using Kernels.GpuKit.Modules;

namespace Kernels.GpuKit.Reporting;

/// <summary>The data of one run of the kit.</summary>
internal static class ResultFiles
{
    public const string Modules = "modules.json";
    public const string Speeds = "speeds.json";

    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void Write(string folder, ModuleReport report) => Write(folder, Modules, report);

    public static void Write(string folder, SpeedReport report) => Write(folder, Speeds, report);

    public static ModuleReport? ReadModules(string folder) => Read<ModuleReport>(folder, Modules);

    public static SpeedReport? ReadSpeeds(string folder) => Read<SpeedReport>(folder, Speeds);

    private static void Write<T>(string folder, string file, T report)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, file), JsonSerializer.Serialize(report, s_options) + "\n");
    }

    private static T? Read<T>(string folder, string file)
        where T : class
    {
        string path = Path.Combine(folder, file);
        return File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllText(path), s_options) : null;
    }
}
