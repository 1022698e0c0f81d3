namespace Kernels;

/// <summary>A back end that is absent, or a device that was found and refused.</summary>
/// <param name="Kind">The back end.</param>
/// <param name="Id">The id the device would have, or the back end's prefix when it has no device at all.</param>
/// <param name="Name">The device's name; empty where there is none.</param>
/// <param name="Reason">Why it is not to be had, in words.</param>
public sealed record UnavailableDevice(DeviceKind Kind, string Id, string Name, string Reason)
{
    /// <summary>One line: id, name and reason.</summary>
    public override string ToString() => Name.Length > 0 ? $"{Id}: {Name}: not available: {Reason}" : $"{Id}: not available: {Reason}";
}
