namespace Kernels;

/// <summary>Every device of this machine, and for each back end or device that cannot be used the reason.</summary>
public sealed class DiscoveryReport
{
    internal DiscoveryReport(IReadOnlyList<KernelDevice> devices, IReadOnlyList<UnavailableDevice> unavailable)
    {
        Devices = devices;
        Unavailable = unavailable;
    }

    /// <summary>The usable devices; the CPU is first and always there.</summary>
    public IReadOnlyList<KernelDevice> Devices { get; }

    /// <summary>What is absent or refused.</summary>
    public IReadOnlyList<UnavailableDevice> Unavailable { get; }

    /// <summary>The whole report, one line per entry.</summary>
    public override string ToString() => string.Join('\n', Devices.Select(device => device.ToString()).Concat(Unavailable.Select(entry => entry.ToString())));
}
