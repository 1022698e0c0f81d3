using Xunit;

namespace Kernels.Tests.Devices;

/// <summary>
/// Devices that tests need and a machine may lack. A missing one skips the test with the reason that discovery gives,
/// or fails it where KERNELS_REQUIRE (a comma-separated list of cpu, cuda, opencl) names its kind.
/// </summary>
internal static class RequiredDevices
{
    public const string Variable = "KERNELS_REQUIRE";

    /// <summary>The first device of a kind, or a skipped or failed test.</summary>
    public static KernelDevice Get(DeviceKind kind)
    {
        DiscoveryReport report = KernelDevice.Discover();
        if (report.Devices.FirstOrDefault(device => device.Kind == kind) is { } found) return found;

        string reason = Reason(kind, report);
        if (IsRequired(kind, Environment.GetEnvironmentVariable(Variable))) Assert.Fail($"{Variable} asks for it. {reason}");
        Assert.Skip(reason);
        return null;
    }

    /// <summary>Why there is no device of a kind.</summary>
    public static string Reason(DeviceKind kind, DiscoveryReport report)
        => string.Join('\n', report.Unavailable.Where(entry => entry.Kind == kind));

    public static bool IsRequired(DeviceKind kind, string? list) => (list ?? "")
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Contains(kind.ToString(), StringComparer.OrdinalIgnoreCase);
}
