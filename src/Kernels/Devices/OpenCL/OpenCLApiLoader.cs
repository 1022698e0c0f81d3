namespace Kernels.Devices.OpenCL;

/// <summary>Fills an <see cref="OpenCLApi"/> from the installed loader.</summary>
internal static unsafe class OpenCLApiLoader
{
    /// <summary>The loader's functions, or null and the reason.</summary>
    public static OpenCLApi? TryLoad(out string? reason)
    {
        string[] names =
            OperatingSystem.IsWindows() ? ["OpenCL.dll"]
            : OperatingSystem.IsMacOS() ? ["/System/Library/Frameworks/OpenCL.framework/OpenCL"]
            : ["libOpenCL.so.1", "libOpenCL.so"];
        NativeExports? library = NativeExports.TryLoad(names);
        if (library is null)
        {
            reason = $"{names[0]} was not found: no OpenCL loader is installed";
            return null;
        }

        var api = new OpenCLApi
        {
            GetPlatformIDs = (delegate* unmanaged<uint, nint*, uint*, int>)library.Required("clGetPlatformIDs"),
            GetPlatformInfo = Info(library, "clGetPlatformInfo"),
            GetDeviceIDs = (delegate* unmanaged<nint, ulong, uint, nint*, uint*, int>)library.Required("clGetDeviceIDs"),
            GetDeviceInfo = Info(library, "clGetDeviceInfo"),
            CreateContext = (delegate* unmanaged<nint*, uint, nint*, nint, nint, int*, nint>)library.Required("clCreateContext"),
            RetainContext = OfHandle(library, "clRetainContext"),
            ReleaseContext = OfHandle(library, "clReleaseContext"),
            GetContextInfo = Info(library, "clGetContextInfo"),
            CreateCommandQueue = (delegate* unmanaged<nint, nint, ulong, int*, nint>)library.Required("clCreateCommandQueue"),
            RetainCommandQueue = OfHandle(library, "clRetainCommandQueue"),
            ReleaseCommandQueue = OfHandle(library, "clReleaseCommandQueue"),
            GetCommandQueueInfo = Info(library, "clGetCommandQueueInfo"),
            CreateBuffer = (delegate* unmanaged<nint, ulong, nuint, void*, int*, nint>)library.Required("clCreateBuffer"),
            RetainMemObject = OfHandle(library, "clRetainMemObject"),
            ReleaseMemObject = OfHandle(library, "clReleaseMemObject"),
            GetMemObjectInfo = Info(library, "clGetMemObjectInfo"),
            CreateProgramWithSource = (delegate* unmanaged<nint, uint, byte**, nuint*, int*, nint>)library.Required("clCreateProgramWithSource"),
            BuildProgram = (delegate* unmanaged<nint, uint, nint*, byte*, nint, nint, int>)library.Required("clBuildProgram"),
            GetProgramBuildInfo = InfoOfTwo(library, "clGetProgramBuildInfo"),
            ReleaseProgram = OfHandle(library, "clReleaseProgram"),
            CreateKernel = (delegate* unmanaged<nint, byte*, int*, nint>)library.Required("clCreateKernel"),
            SetKernelArg = (delegate* unmanaged<nint, uint, nuint, void*, int>)library.Required("clSetKernelArg"),
            GetKernelWorkGroupInfo = InfoOfTwo(library, "clGetKernelWorkGroupInfo"),
            ReleaseKernel = OfHandle(library, "clReleaseKernel"),
            EnqueueNDRangeKernel = (delegate* unmanaged<nint, nint, uint, nuint*, nuint*, nuint*, uint, nint*, nint*, int>)library.Required("clEnqueueNDRangeKernel"),
            EnqueueWriteBuffer = Transfer(library, "clEnqueueWriteBuffer"),
            EnqueueReadBuffer = Transfer(library, "clEnqueueReadBuffer"),
            EnqueueMarkerWithWaitList = (delegate* unmanaged<nint, uint, nint*, nint*, int>)library.Required("clEnqueueMarkerWithWaitList"),
            SetEventCallback = (delegate* unmanaged<nint, int, delegate* unmanaged<nint, int, void*, void>, void*, int>)library.Required("clSetEventCallback"),
            ReleaseEvent = OfHandle(library, "clReleaseEvent"),
            Flush = OfHandle(library, "clFlush"),
            Finish = OfHandle(library, "clFinish"),
        };

        reason = library.Refusal;
        return reason is null ? api : null;
    }

    private static delegate* unmanaged<nint, int> OfHandle(NativeExports library, string name)
        => (delegate* unmanaged<nint, int>)library.Required(name);

    private static delegate* unmanaged<nint, uint, nuint, void*, nuint*, int> Info(NativeExports library, string name)
        => (delegate* unmanaged<nint, uint, nuint, void*, nuint*, int>)library.Required(name);

    private static delegate* unmanaged<nint, nint, uint, nuint, void*, nuint*, int> InfoOfTwo(NativeExports library, string name)
        => (delegate* unmanaged<nint, nint, uint, nuint, void*, nuint*, int>)library.Required(name);

    private static delegate* unmanaged<nint, nint, uint, nuint, nuint, void*, uint, nint*, nint*, int> Transfer(NativeExports library, string name)
        => (delegate* unmanaged<nint, nint, uint, nuint, nuint, void*, uint, nint*, nint*, int>)library.Required(name);
}
