using System.Globalization;

namespace Kernels.GpuKit.Measurement;

/// <summary>The median time of a kernel on memory of the device.</summary>
internal sealed record KernelSpeed(string Kernel, long Rows, long Bytes, double Nanoseconds)
{
    public double GigabytesPerSecond => Bytes / Nanoseconds;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"  {Kernel}: {Rows} rows, {Nanoseconds / 1000:F1} us, {GigabytesPerSecond:F1} GB/s");
}
