using System.Globalization;

namespace Kernels.GpuKit.Measurement;

/// <summary>The median time of a product on memory of the device.</summary>
/// <param name="Product">The product.</param>
/// <param name="Rows">m.</param>
/// <param name="Outputs">n.</param>
/// <param name="Inputs">k.</param>
/// <param name="WeightBytes">The bytes of the packed weights, which come from memory: calls take turns with copies.</param>
/// <param name="Nanoseconds">The time of a call.</param>
internal sealed record ProductSpeed(string Product, int Rows, int Outputs, int Inputs, long WeightBytes, double Nanoseconds)
{
    public double GigabytesPerSecond => WeightBytes / Nanoseconds;

    /// <summary>Two operations a multiply-add.</summary>
    public double TeraoperationsPerSecond => 2.0 * Rows * Outputs * Inputs / Nanoseconds / 1000;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"  {Product}: m={Rows} n={Outputs} k={Inputs}, {Nanoseconds / 1000:F1} us, {GigabytesPerSecond:F1} GB/s of weights, {TeraoperationsPerSecond:F2} Top/s");
}
