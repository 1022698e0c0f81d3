namespace Kernels.Devices.Cuda;

/// <summary>Fills a <see cref="CudaApi"/> from the installed driver.</summary>
internal static unsafe class CudaApiLoader
{
    /// <summary>The driver's functions, or null and the reason.</summary>
    /// <remarks>The suffixed names are the current ABI; some bare names still exist and mean that of 32-bit times.</remarks>
    public static CudaApi? TryLoad(out string? reason)
    {
        string[] names = OperatingSystem.IsWindows() ? ["nvcuda.dll"] : ["libcuda.so.1", "libcuda.so", "/usr/lib/wsl/lib/libcuda.so.1"];
        var library = NativeExports.TryLoad(names);
        if (library is null)
        {
            reason = $"{names[0]} was not found: no NVIDIA driver is installed";
            return null;
        }

        var api = new CudaApi
        {
            Init = (delegate* unmanaged<uint, int>)library.Required("cuInit"),
            DriverGetVersion = (delegate* unmanaged<int*, int>)library.Required("cuDriverGetVersion"),
            GetErrorName = (delegate* unmanaged<int, byte**, int>)library.Required("cuGetErrorName"),
            GetErrorString = (delegate* unmanaged<int, byte**, int>)library.Required("cuGetErrorString"),
            DeviceGetCount = (delegate* unmanaged<int*, int>)library.Required("cuDeviceGetCount"),
            DeviceGet = (delegate* unmanaged<int*, int, int>)library.Required("cuDeviceGet"),
            DeviceGetName = (delegate* unmanaged<byte*, int, int, int>)library.Required("cuDeviceGetName"),
            DeviceTotalMem = (delegate* unmanaged<nuint*, int, int>)library.Required("cuDeviceTotalMem_v2"),
            DeviceGetAttribute = (delegate* unmanaged<int*, int, int, int>)library.Required("cuDeviceGetAttribute"),
            DevicePrimaryCtxRetain = (delegate* unmanaged<nint*, int, int>)library.Required("cuDevicePrimaryCtxRetain"),
            DevicePrimaryCtxRelease = (delegate* unmanaged<int, int>)library.Required("cuDevicePrimaryCtxRelease_v2"),
            CtxGetCurrent = (delegate* unmanaged<nint*, int>)library.Required("cuCtxGetCurrent"),
            CtxPushCurrent = (delegate* unmanaged<nint, int>)library.Required("cuCtxPushCurrent_v2"),
            CtxPopCurrent = (delegate* unmanaged<nint*, int>)library.Required("cuCtxPopCurrent_v2"),
            ModuleLoadDataEx = (delegate* unmanaged<nint*, void*, uint, int*, void**, int>)library.Required("cuModuleLoadDataEx"),
            ModuleUnload = (delegate* unmanaged<nint, int>)library.Required("cuModuleUnload"),
            ModuleGetFunction = (delegate* unmanaged<nint*, nint, byte*, int>)library.Required("cuModuleGetFunction"),
            LaunchKernel = (delegate* unmanaged<nint, uint, uint, uint, uint, uint, uint, uint, nint, void**, void**, int>)library.Required("cuLaunchKernel"),
            MemAlloc = (delegate* unmanaged<ulong*, nuint, int>)library.Required("cuMemAlloc_v2"),
            MemFree = (delegate* unmanaged<ulong, int>)library.Required("cuMemFree_v2"),
            MemcpyHtoDAsync = (delegate* unmanaged<ulong, void*, nuint, nint, int>)library.Required("cuMemcpyHtoDAsync_v2"),
            MemcpyDtoHAsync = (delegate* unmanaged<void*, ulong, nuint, nint, int>)library.Required("cuMemcpyDtoHAsync_v2"),
            PointerGetAttribute = (delegate* unmanaged<void*, int, ulong, int>)library.Required("cuPointerGetAttribute"),
            StreamCreate = (delegate* unmanaged<nint*, uint, int>)library.Required("cuStreamCreate"),
            StreamDestroy = (delegate* unmanaged<nint, int>)library.Required("cuStreamDestroy_v2"),
            StreamSynchronize = (delegate* unmanaged<nint, int>)library.Required("cuStreamSynchronize"),
            StreamGetCtx = (delegate* unmanaged<nint, nint*, int>)library.Required("cuStreamGetCtx"),
            LaunchHostFunc = (delegate* unmanaged<nint, delegate* unmanaged<void*, void>, void*, int>)library.Required("cuLaunchHostFunc"),
            EventCreate = (delegate* unmanaged<nint*, uint, int>)library.Required("cuEventCreate"),
            EventRecord = (delegate* unmanaged<nint, nint, int>)library.Required("cuEventRecord"),
            EventSynchronize = (delegate* unmanaged<nint, int>)library.Required("cuEventSynchronize"),
            EventDestroy = (delegate* unmanaged<nint, int>)library.Required("cuEventDestroy_v2"),
            StreamAddCallback = (delegate* unmanaged<nint, delegate* unmanaged<nint, int, void*, void>, void*, uint, int>)library.Optional("cuStreamAddCallback"),
        };

        reason = library.Refusal;
        return reason is null ? api : null;
    }
}
