namespace Kernels.Devices.OpenCL;

/// <summary>
/// The functions of OpenCL 1.2 that are used. A table of pointers rather than imports, so that a machine without a
/// loader is a normal state and tests can put a platform of their own here.
/// </summary>
internal sealed unsafe class OpenCLApi
{
    public delegate* unmanaged<uint, nint*, uint*, int> GetPlatformIDs;
    public delegate* unmanaged<nint, uint, nuint, void*, nuint*, int> GetPlatformInfo;
    public delegate* unmanaged<nint, ulong, uint, nint*, uint*, int> GetDeviceIDs;
    public delegate* unmanaged<nint, uint, nuint, void*, nuint*, int> GetDeviceInfo;

    public delegate* unmanaged<nint*, uint, nint*, nint, nint, int*, nint> CreateContext;
    public delegate* unmanaged<nint, int> RetainContext;
    public delegate* unmanaged<nint, int> ReleaseContext;
    public delegate* unmanaged<nint, uint, nuint, void*, nuint*, int> GetContextInfo;

    public delegate* unmanaged<nint, nint, ulong, int*, nint> CreateCommandQueue;
    public delegate* unmanaged<nint, int> RetainCommandQueue;
    public delegate* unmanaged<nint, int> ReleaseCommandQueue;
    public delegate* unmanaged<nint, uint, nuint, void*, nuint*, int> GetCommandQueueInfo;

    public delegate* unmanaged<nint, ulong, nuint, void*, int*, nint> CreateBuffer;
    public delegate* unmanaged<nint, int> RetainMemObject;
    public delegate* unmanaged<nint, int> ReleaseMemObject;
    public delegate* unmanaged<nint, uint, nuint, void*, nuint*, int> GetMemObjectInfo;

    public delegate* unmanaged<nint, uint, byte**, nuint*, int*, nint> CreateProgramWithSource;
    public delegate* unmanaged<nint, uint, nint*, byte*, nint, nint, int> BuildProgram;
    public delegate* unmanaged<nint, nint, uint, nuint, void*, nuint*, int> GetProgramBuildInfo;
    public delegate* unmanaged<nint, int> ReleaseProgram;

    public delegate* unmanaged<nint, byte*, int*, nint> CreateKernel;
    public delegate* unmanaged<nint, uint, nuint, void*, int> SetKernelArg;
    public delegate* unmanaged<nint, nint, uint, nuint, void*, nuint*, int> GetKernelWorkGroupInfo;
    public delegate* unmanaged<nint, int> ReleaseKernel;

    public delegate* unmanaged<nint, nint, uint, nuint*, nuint*, nuint*, uint, nint*, nint*, int> EnqueueNDRangeKernel;
    public delegate* unmanaged<nint, nint, uint, nuint, nuint, void*, uint, nint*, nint*, int> EnqueueWriteBuffer;
    public delegate* unmanaged<nint, nint, uint, nuint, nuint, void*, uint, nint*, nint*, int> EnqueueReadBuffer;
    public delegate* unmanaged<nint, uint, nint*, nint*, int> EnqueueMarkerWithWaitList;
    public delegate* unmanaged<nint, int, delegate* unmanaged<nint, int, void*, void>, void*, int> SetEventCallback;
    public delegate* unmanaged<nint, int> ReleaseEvent;
    public delegate* unmanaged<nint, int> Flush;
    public delegate* unmanaged<nint, int> Finish;
}
