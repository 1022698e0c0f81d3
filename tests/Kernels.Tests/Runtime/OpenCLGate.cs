using Kernels.Devices;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Keeps what is enqueued behind it on an OpenCL stream from running until it is disposed.</summary>
internal sealed unsafe class OpenCLGate : IDisposable
{
    private readonly NativeExports _library = NativeExports.TryLoad("libOpenCL.so.1", "libOpenCL.so", "OpenCL.dll")!;
    private readonly nint _event;

    public OpenCLGate(KernelStream stream)
    {
        var create = (delegate* unmanaged<nint, int*, nint>)_library.Required("clCreateUserEvent");
        var wait = (delegate* unmanaged<nint, uint, nint*, nint*, int>)_library.Required("clEnqueueBarrierWithWaitList");
        int status;
        nint opened = create(OpenCLInterop.GetContext(stream.Device), &status);
        Assert.Equal(0, status);
        Assert.Equal(0, wait(OpenCLInterop.GetQueue(stream), 1, &opened, null));
        _event = opened;
    }

    public void Dispose()
    {
        const int complete = 0;
        var set = (delegate* unmanaged<nint, int, int>)_library.Required("clSetUserEventStatus");
        var release = (delegate* unmanaged<nint, int>)_library.Required("clReleaseEvent");
        Assert.Equal(0, set(_event, complete));
        Assert.Equal(0, release(_event));
    }
}
