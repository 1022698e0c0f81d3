using System.Runtime.CompilerServices;
using Silk.NET.OpenCL;

namespace Kernels.Devices.OpenCL;

/// <summary>Finds the OpenCL devices, or the reason why there are none.</summary>
internal static unsafe class OpenCLDiscovery
{
    /// <param name="devices">Where usable devices are added.</param>
    /// <param name="unavailable">Where refused ones are added.</param>
    /// <param name="refuseVendor">The reason not to use the platforms of a vendor, or null.</param>
    public static void Find(List<KernelDevice> devices, List<UnavailableDevice> unavailable, Func<string, string?> refuseVendor)
    {
        if (OpenCLLoader.TryFind(out string? reason) is { } library) Find(library, devices, unavailable, refuseVendor);
        else unavailable.Add(None(reason!));
    }

    public static void Find(CL api, List<KernelDevice> devices, List<UnavailableDevice> unavailable, Func<string, string?> refuseVendor)
    {
        uint count = 0;
        int status = api.GetPlatformIDs(0, null, &count);
        if (status == (int)ErrorCodes.PlatformNotFoundKhr || (status == (int)ErrorCodes.Success && count == 0))
        {
            unavailable.Add(None("the OpenCL loader is installed, but no platform (driver) is"));
            return;
        }

        nint[] platforms = new nint[count];
        if (status == (int)ErrorCodes.Success)
        {
            fixed (nint* pointer = platforms) status = api.GetPlatformIDs(count, pointer, null);
        }

        if (status != (int)ErrorCodes.Success)
        {
            unavailable.Add(None($"clGetPlatformIDs failed with {OpenCLStatus.Text(status)}"));
            return;
        }

        // Every device found has its number, refused or not, so that a number means the same device on each run.
        int number = 0;
        foreach (nint platform in platforms) AddPlatform(api, platform, ref number, devices, unavailable, refuseVendor);
        if (number == 0) unavailable.Add(None("no OpenCL platform has a device"));
    }

    // Apart, so that a machine without a loader does not load Silk.NET's assemblies either.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Find(NativeExports library, List<KernelDevice> devices, List<UnavailableDevice> unavailable, Func<string, string?> refuseVendor)
        => Find(OpenCLLoader.Bind(library), devices, unavailable, refuseVendor);

    private static void AddPlatform(
        CL api, nint platform, ref int number, List<KernelDevice> devices, List<UnavailableDevice> unavailable, Func<string, string?> refuseVendor)
    {
        OpenCLInfo.Text(api.GetPlatformInfo, platform, PlatformInfo.Name, out string name);
        OpenCLInfo.Text(api.GetPlatformInfo, platform, PlatformInfo.Vendor, out string vendor);

        uint count = 0;
        int status = api.GetDeviceIDs(platform, DeviceType.All, 0, null, &count);
        if (status == (int)ErrorCodes.DeviceNotFound) return;

        nint[] handles = new nint[count];
        if (status == (int)ErrorCodes.Success)
        {
            fixed (nint* pointer = handles) status = api.GetDeviceIDs(platform, DeviceType.All, count, pointer, null);
        }

        if (status != (int)ErrorCodes.Success)
        {
            unavailable.Add(new UnavailableDevice(DeviceKind.OpenCL, "opencl", name, $"clGetDeviceIDs failed with {OpenCLStatus.Text(status)}"));
            return;
        }

        foreach (nint handle in handles)
        {
            string id = $"opencl:{number++}";
            status = OpenCLFacts.Read(api, name, handle, out OpenCLFacts facts);
            string? reason = status != (int)ErrorCodes.Success
                ? $"clGetDeviceInfo failed with {OpenCLStatus.Text(status)}"
                : refuseVendor(vendor) ?? facts.Refusal;

            if (reason is null) devices.Add(new OpenCLDevice(api, platform, handle, id, facts));
            else unavailable.Add(new UnavailableDevice(DeviceKind.OpenCL, id, facts.Name, reason));
        }
    }

    private static UnavailableDevice None(string reason) => new(DeviceKind.OpenCL, "opencl", "", reason);
}
