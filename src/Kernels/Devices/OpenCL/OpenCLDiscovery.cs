namespace Kernels.Devices.OpenCL;

/// <summary>Finds the OpenCL devices, or the reason why there are none.</summary>
internal static unsafe class OpenCLDiscovery
{
    /// <param name="devices">Where usable devices are added.</param>
    /// <param name="unavailable">Where refused ones are added.</param>
    /// <param name="refuseVendor">The reason not to use the platforms of a vendor, or null.</param>
    public static void Find(List<KernelDevice> devices, List<UnavailableDevice> unavailable, Func<string, string?> refuseVendor)
    {
        OpenCLApi? api = OpenCLApiLoader.TryLoad(out string? reason);
        if (api is null)
        {
            unavailable.Add(None(reason!));
            return;
        }

        Find(api, devices, unavailable, refuseVendor);
    }

    public static void Find(OpenCLApi api, List<KernelDevice> devices, List<UnavailableDevice> unavailable, Func<string, string?> refuseVendor)
    {
        uint count = 0;
        int status = api.GetPlatformIDs(0, null, &count);
        if (status == OpenCLConstants.PlatformNotFound || (status == OpenCLConstants.Success && count == 0))
        {
            unavailable.Add(None("the OpenCL loader is installed, but no platform (driver) is"));
            return;
        }

        nint[] platforms = new nint[count];
        if (status == OpenCLConstants.Success)
        {
            fixed (nint* pointer = platforms) status = api.GetPlatformIDs(count, pointer, null);
        }

        if (status != OpenCLConstants.Success)
        {
            unavailable.Add(None($"clGetPlatformIDs failed with {OpenCLStatus.Text(status)}"));
            return;
        }

        // Every device found has its number, refused or not, so that a number means the same device on each run.
        int number = 0;
        foreach (nint platform in platforms) AddPlatform(api, platform, ref number, devices, unavailable, refuseVendor);
        if (number == 0) unavailable.Add(None("no OpenCL platform has a device"));
    }

    private static void AddPlatform(
        OpenCLApi api, nint platform, ref int number, List<KernelDevice> devices, List<UnavailableDevice> unavailable, Func<string, string?> refuseVendor)
    {
        OpenCLInfo.Text(api.GetPlatformInfo, platform, OpenCLConstants.PlatformName, out string name);
        OpenCLInfo.Text(api.GetPlatformInfo, platform, OpenCLConstants.PlatformVendor, out string vendor);

        uint count = 0;
        int status = api.GetDeviceIDs(platform, OpenCLConstants.DeviceTypeAll, 0, null, &count);
        if (status == OpenCLConstants.DeviceNotFound) return;

        nint[] handles = new nint[count];
        if (status == OpenCLConstants.Success)
        {
            fixed (nint* pointer = handles) status = api.GetDeviceIDs(platform, OpenCLConstants.DeviceTypeAll, count, pointer, null);
        }

        if (status != OpenCLConstants.Success)
        {
            unavailable.Add(new UnavailableDevice(DeviceKind.OpenCL, "opencl", name, $"clGetDeviceIDs failed with {OpenCLStatus.Text(status)}"));
            return;
        }

        foreach (nint handle in handles)
        {
            string id = $"opencl:{number++}";
            status = OpenCLFacts.Read(api, name, handle, out OpenCLFacts facts);
            string? reason = status != OpenCLConstants.Success
                ? $"clGetDeviceInfo failed with {OpenCLStatus.Text(status)}"
                : refuseVendor(vendor) ?? facts.Refusal;

            if (reason is null) devices.Add(new OpenCLDevice(api, platform, handle, id, facts));
            else unavailable.Add(new UnavailableDevice(DeviceKind.OpenCL, id, facts.Name, reason));
        }
    }

    private static UnavailableDevice None(string reason) => new(DeviceKind.OpenCL, "opencl", "", reason);
}
