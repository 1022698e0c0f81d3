using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Devices;

namespace Kernels.Tests.Golden;

/// <summary>The kernels that have digests: all of the device matrix.</summary>
internal static class GoldenKernels
{
    public static IReadOnlyList<string> Names { get; } =
        [.. DeclaredKernels.Names.Concat(DeclaredProducts.AllNames).Order(StringComparer.Ordinal)];

    /// <param name="name">A kernel.</param>
    /// <param name="device">One of the CPU's devices that row kernels and products have both.</param>
    public static string Digest(string name, string device) => DeclaredKernels.Names.Contains(name)
        ? RowDigest.Of(DeclaredKernels.Get(name), CpuDevices.Get(device))
        : ProductDigest.Of(DeclaredProducts.Get(name), ProductDevices.OnCpu(device));
}
