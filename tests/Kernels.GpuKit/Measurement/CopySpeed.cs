using System.Globalization;

namespace Kernels.GpuKit.Measurement;

/// <summary>The median time of a copy within the device's memory.</summary>
/// <param name="Bytes">What is read and what is written, together.</param>
/// <param name="Nanoseconds">The time of a copy.</param>
internal sealed record CopySpeed(long Bytes, double Nanoseconds)
{
    public double GigabytesPerSecond => Bytes / Nanoseconds;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"  copy: {Nanoseconds / 1000:F1} us, {GigabytesPerSecond:F1} GB/s");
}
