using System.Text;

namespace Kernels;

/// <summary>What a device said when it could not build or run a kernel, with the whole build log.</summary>
public sealed class KernelException : InvalidOperationException
{
    internal KernelException(
        string reason,
        string? kernel = null,
        KernelDevice? device = null,
        string? buildLog = null,
        Exception? innerException = null)
        : base(Compose(reason, kernel, device, buildLog), innerException)
    {
        Kernel = kernel;
        Device = device is null ? null : $"{device.Id} ({device.Name})";
        Driver = device?.Driver;
        BuildLog = buildLog;
    }

    /// <summary>The kernel's name, where the error belongs to one.</summary>
    public string? Kernel { get; }

    /// <summary>The device's id and name.</summary>
    public string? Device { get; }

    /// <summary>The device's driver and its version.</summary>
    public string? Driver { get; }

    /// <summary>Everything the device's compiler wrote, where a build failed.</summary>
    public string? BuildLog { get; }

    private static string Compose(string reason, string? kernel, KernelDevice? device, string? buildLog)
    {
        var text = new StringBuilder();
        if (kernel is not null) text.Append("Kernel ").Append(kernel);
        if (device is not null)
        {
            text.Append(kernel is null ? "Device " : " on ");
            text.Append(device.Id).Append(" (").Append(device.Name).Append("; ").Append(device.Driver).Append(')');
        }

        if (text.Length > 0) text.Append(": ");
        text.Append(reason);
        if (buildLog is not null) text.Append("\nBuild log:\n").Append(buildLog.Length > 0 ? buildLog : "(empty)");
        return text.ToString();
    }
}
