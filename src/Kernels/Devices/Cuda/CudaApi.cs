namespace Kernels.Devices.Cuda;

/// <summary>
/// The functions of the CUDA driver API that are used, under the names they are exported by. A table of pointers rather
/// than imports, so that a machine without the driver is a normal state and tests can put a driver of their own here.
/// </summary>
internal sealed unsafe class CudaApi
{
    public delegate* unmanaged<uint, int> Init;
    public delegate* unmanaged<int*, int> DriverGetVersion;
    public delegate* unmanaged<int, byte**, int> GetErrorName;
    public delegate* unmanaged<int, byte**, int> GetErrorString;

    public delegate* unmanaged<int*, int> DeviceGetCount;
    public delegate* unmanaged<int*, int, int> DeviceGet;
    public delegate* unmanaged<byte*, int, int, int> DeviceGetName;
    public delegate* unmanaged<nuint*, int, int> DeviceTotalMem;
    public delegate* unmanaged<int*, int, int, int> DeviceGetAttribute;

    public delegate* unmanaged<nint*, int, int> DevicePrimaryCtxRetain;
    public delegate* unmanaged<int, int> DevicePrimaryCtxRelease;
    public delegate* unmanaged<nint*, int> CtxGetCurrent;
    public delegate* unmanaged<nint, int> CtxPushCurrent;
    public delegate* unmanaged<nint*, int> CtxPopCurrent;

    public delegate* unmanaged<nint*, void*, uint, int*, void**, int> ModuleLoadDataEx;
    public delegate* unmanaged<nint, int> ModuleUnload;
    public delegate* unmanaged<nint*, nint, byte*, int> ModuleGetFunction;
    public delegate* unmanaged<nint, uint, uint, uint, uint, uint, uint, uint, nint, void**, void**, int> LaunchKernel;

    public delegate* unmanaged<ulong*, nuint, int> MemAlloc;
    public delegate* unmanaged<ulong, int> MemFree;
    public delegate* unmanaged<ulong, void*, nuint, nint, int> MemcpyHtoDAsync;
    public delegate* unmanaged<void*, ulong, nuint, nint, int> MemcpyDtoHAsync;
    public delegate* unmanaged<void*, int, ulong, int> PointerGetAttribute;

    public delegate* unmanaged<nint*, uint, int> StreamCreate;
    public delegate* unmanaged<nint, int> StreamDestroy;
    public delegate* unmanaged<nint, int> StreamSynchronize;
    public delegate* unmanaged<nint, nint*, int> StreamGetCtx;
    public delegate* unmanaged<nint, delegate* unmanaged<void*, void>, void*, int> LaunchHostFunc;

    public delegate* unmanaged<nint*, uint, int> EventCreate;
    public delegate* unmanaged<nint, nint, int> EventRecord;
    public delegate* unmanaged<nint, int> EventSynchronize;
    public delegate* unmanaged<nint, int> EventDestroy;

    /// <summary>Optional: unlike <see cref="LaunchHostFunc"/> it calls back after a failure of the stream too.</summary>
    public delegate* unmanaged<nint, delegate* unmanaged<nint, int, void*, void>, void*, uint, int> StreamAddCallback;
}
