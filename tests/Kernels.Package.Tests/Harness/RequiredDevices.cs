using Xunit;

namespace Kernels.Package.Tests.Harness;

/// <summary>The devices that KERNELS_REQUIRE says must have been used.</summary>
internal static class RequiredDevices
{
    public static IReadOnlyList<string> Kinds { get; } = (Environment.GetEnvironmentVariable("KERNELS_REQUIRE") ?? "")
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Checks that a program's lines name the CPU and a device of every required kind.</summary>
    public static void AssertListed(CommandResult run, Func<string, string> device)
    {
        var devices = run.Lines.Select(device).ToList();
        Assert.Contains("cpu", devices);
        Assert.All(Kinds, kind => Assert.Contains(devices, id => id.Split(':')[0].Equals(kind, StringComparison.OrdinalIgnoreCase)));
    }
}
