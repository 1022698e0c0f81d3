using System.Runtime.InteropServices;
using Silk.NET.OpenCL;

namespace Kernels.Devices.OpenCL;

/// <summary>A native in-order command queue.</summary>
internal sealed unsafe class OpenCLCommandQueue : SafeHandle
{
    private OpenCLCommandQueue(OpenCLContext context, nint queue, bool isForeign)
        : base(0, ownsHandle: true)
    {
        Context = context;
        IsForeign = isForeign;
        bool added = false;
        context.DangerousAddRef(ref added);
        SetHandle(queue);
    }

    public OpenCLContext Context { get; }

    public bool IsForeign { get; }

    public override bool IsInvalid => handle == 0;

    public nint Handle => handle;

    public static OpenCLCommandQueue Create(OpenCLContext context, nint device)
    {
        int status;
        nint queue = context.Api.CreateCommandQueue(context.Handle, device, CommandQueueProperties.None, &status);
        context.Check(status, "clCreateCommandQueue");
        return new OpenCLCommandQueue(context, queue, isForeign: false);
    }

    /// <summary>A queue made elsewhere, kept by a reference of its own.</summary>
    public static OpenCLCommandQueue Retain(OpenCLContext context, nint queue)
    {
        context.Check(context.Api.RetainCommandQueue(queue), "clRetainCommandQueue");
        return new OpenCLCommandQueue(context, queue, isForeign: true);
    }

    protected override bool ReleaseHandle()
    {
        int status = Context.Api.ReleaseCommandQueue(handle);
        Context.DangerousRelease();
        return status == (int)ErrorCodes.Success;
    }
}
