using Kernels.Devices.OpenCL;

namespace Kernels.Tests.Devices;

/// <summary>The OpenCL device as one that takes less.</summary>
internal static class LimitedDevice
{
    /// <param name="limit">Changes what the device said of itself.</param>
    public static KernelDevice OpenCL(Func<OpenCLFacts, OpenCLFacts> limit)
    {
        var device = (OpenCLDevice)RequiredDevices.Get(DeviceKind.OpenCL);
        return new OpenCLDevice(device.Api, device.DeviceHandle, "opencl:limited", limit(device.Facts), device.Context.Handle);
    }
}
