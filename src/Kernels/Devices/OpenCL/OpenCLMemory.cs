using Silk.NET.OpenCL;

namespace Kernels.Devices.OpenCL;

/// <summary>A memory object. The platform keeps a released one until the commands that use it are done.</summary>
internal sealed unsafe class OpenCLMemory : DeviceMemory
{
    private readonly OpenCLContext _context;

    private OpenCLMemory(OpenCLContext context, nint memory)
    {
        _context = context;
        bool added = false;
        context.DangerousAddRef(ref added);
        SetHandle(memory);
    }

    public override bool IsOpaque => true;

    public static OpenCLMemory Allocate(OpenCLContext context, long bytes)
    {
        // The platform refuses a buffer of nothing.
        int status;
        nint memory = context.Api.CreateBuffer(context.Handle, MemFlags.ReadWrite, (nuint)Math.Max(bytes, 1), null, &status);
        if (status != (int)ErrorCodes.Success) context.Check(status, "clCreateBuffer", subject: $"{bytes} bytes");
        return new OpenCLMemory(context, memory);
    }

    /// <summary>A memory object made elsewhere, kept by a reference of its own.</summary>
    public static OpenCLMemory Retain(OpenCLContext context, nint memory)
    {
        context.Check(context.Api.RetainMemObject(memory), "clRetainMemObject");
        return new OpenCLMemory(context, memory);
    }

    protected override bool ReleaseHandle()
    {
        int status = _context.Api.ReleaseMemObject(handle);
        _context.DangerousRelease();
        return status == (int)ErrorCodes.Success;
    }
}
