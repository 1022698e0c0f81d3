using System.Globalization;

namespace Kernels.Devices;

/// <summary>Finds the device that an id, or the environment variable KERNELS_DEVICE, asks for.</summary>
internal static class DeviceSelection
{
    public const string Variable = "KERNELS_DEVICE";

    private const string Forms = "cpu, cuda:N or opencl:N, with N a number from 0";

    /// <summary>The default device for a value of <see cref="Variable"/>. The report is asked for only when it is needed.</summary>
    public static KernelDevice Default(string? value, KernelDevice cpu, Func<DiscoveryReport> report)
    {
        string id = Normalize(value ?? "");
        if (id is "" or "cpu") return cpu;
        if (!IsWellFormed(id)) throw new KernelException($"{Variable} is '{value}'; it must be {Forms}. Known devices:\n{report()}");
        return Find(id, report()) ?? throw Absent($"{Variable} asks for {id}", id, report());
    }

    public static KernelDevice Get(string id, DiscoveryReport report)
    {
        ArgumentNullException.ThrowIfNull(id);
        string normal = Normalize(id);
        if (!IsWellFormed(normal)) throw new ArgumentException($"'{id}' is no device id; an id is {Forms}. Known devices:\n{report}", nameof(id));
        return Find(normal, report) ?? throw Absent($"Device {normal} was asked for", normal, report);
    }

    private static string Normalize(string id) => id.Trim().ToLowerInvariant();

    private static KernelDevice? Find(string id, DiscoveryReport report) => report.Devices.FirstOrDefault(device => device.Id == id);

    private static bool IsWellFormed(string id)
    {
        if (id == "cpu") return true;
        int colon = id.IndexOf(':');
        return colon > 0
            && id[..colon] is "cuda" or "opencl"
            && int.TryParse(id.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && id.AsSpan(colon + 1).SequenceEqual(index.ToString(CultureInfo.InvariantCulture));
    }

    private static KernelException Absent(string asked, string id, DiscoveryReport report)
    {
        string backEnd = id[..id.IndexOf(':')];
        UnavailableDevice? entry = report.Unavailable.FirstOrDefault(entry => entry.Id == id)
            ?? report.Unavailable.FirstOrDefault(entry => entry.Id == backEnd);
        string reason = entry?.Reason ?? $"the {backEnd} back end has no device of that number";
        return new KernelException($"{asked}, which is not available: {reason}. Known devices:\n{report}");
    }
}
