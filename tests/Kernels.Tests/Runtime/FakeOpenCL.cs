using System.Runtime.InteropServices;
using System.Text;
using Silk.NET.Core.Contexts;
using Silk.NET.Core.Loader;
using Silk.NET.OpenCL;

namespace Kernels.Tests.Runtime;

/// <summary>
/// An OpenCL loader of the test's own, as far as discovery asks it: platform 1 without a device, platform 2 with a device
/// that flushes subnormals (21) and a good one (22), platform 3 with one whose queries fail (31).
/// </summary>
internal sealed unsafe class FakeOpenCL : INativeContext
{
    private static int s_platformsStatus;
    private static uint s_platforms;

    public static CL Start(uint platforms, int platformsStatus = 0)
    {
        (s_platforms, s_platformsStatus) = (platforms, platformsStatus);
        return new CL(new FakeOpenCL());
    }

    public nint GetProcAddress(string proc, int? slot = null)
        => TryGetProcAddress(proc, out nint address) ? address : throw new SymbolLoadingException(proc);

    public bool TryGetProcAddress(string proc, out nint addr, int? slot = null)
    {
        addr = proc switch
        {
            "clGetPlatformIDs" => (nint)(delegate* unmanaged<uint, nint*, uint*, int>)&GetPlatformIDs,
            "clGetPlatformInfo" => (nint)(delegate* unmanaged<nint, uint, nuint, void*, nuint*, int>)&GetPlatformInfo,
            "clGetDeviceIDs" => (nint)(delegate* unmanaged<nint, ulong, uint, nint*, uint*, int>)&GetDeviceIDs,
            "clGetDeviceInfo" => (nint)(delegate* unmanaged<nint, uint, nuint, void*, nuint*, int>)&GetDeviceInfo,
            _ => 0,
        };
        return addr != 0;
    }

    public void Dispose()
    {
    }

    [UnmanagedCallersOnly]
    private static int GetPlatformIDs(uint capacity, nint* platforms, uint* count)
    {
        if (count is not null) *count = s_platforms;
        for (uint i = 0; i < capacity; i++) platforms[i] = (nint)i + 1;
        return s_platformsStatus;
    }

    [UnmanagedCallersOnly]
    private static int GetPlatformInfo(nint platform, uint name, nuint capacity, void* value, nuint* size)
        => Text($"Platform {platform}", capacity, value, size);

    [UnmanagedCallersOnly]
    private static int GetDeviceIDs(nint platform, ulong type, uint capacity, nint* devices, uint* count)
    {
        uint known = platform switch { 2 => 2u, 3 => 1u, _ => 0u };
        if (count is not null) *count = known;
        for (uint i = 0; i < capacity; i++) devices[i] = (10 * platform) + (nint)i + 1;
        return known == 0 ? -1 : 0;
    }

    [UnmanagedCallersOnly]
    private static int GetDeviceInfo(nint device, uint name, nuint capacity, void* value, nuint* size)
    {
        const uint denormInfNanNearest = 7;
        if (device == 31) return -5;
        if (name is 0x102B or 0x102D or 0x102F) return Text($"Text {device}", capacity, value, size);

        // Every number is 1 but the floating-point configuration and the largest work-group; a size is that of the query.
        new Span<byte>(value, (int)capacity).Clear();
        *(byte*)value = (byte)(name == 0x1004 ? 64 : name != 0x101B ? 1 : device == 21 ? denormInfNanNearest - 1 : denormInfNanNearest);
        return 0;
    }

    private static int Text(string text, nuint capacity, void* value, nuint* size)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text + '\0');
        if (size is not null) *size = (nuint)bytes.Length;
        if (value is not null) bytes.CopyTo(new Span<byte>(value, (int)capacity));
        return 0;
    }
}
