using Silk.NET.OpenCL;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Keeps what is enqueued behind it on an OpenCL stream from running until it is disposed.</summary>
internal sealed unsafe class OpenCLGate : IDisposable
{
    private readonly CL _api;
    private readonly nint _event;

    public OpenCLGate(KernelStream stream)
    {
        _api = OpenCLInterop.GetApi(stream.Device);
        int status;
        nint opened = _api.CreateUserEvent(OpenCLInterop.GetContext(stream.Device), &status);
        Assert.Equal(0, status);
        Assert.Equal(0, _api.EnqueueBarrierWithWaitList(OpenCLInterop.GetQueue(stream), 1, &opened, null));
        _event = opened;
    }

    public void Dispose()
    {
        Assert.Equal(0, _api.SetUserEventStatus(_event, (int)CommandExecutionStatus.Complete));
        Assert.Equal(0, _api.ReleaseEvent(_event));
    }
}
