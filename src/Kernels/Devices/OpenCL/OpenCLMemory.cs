using Silk.NET.OpenCL;

namespace Kernels.Devices.OpenCL;

/// <summary>
/// A memory object, or a sub-buffer, which is one too. The platform keeps a released one until the commands that use it
/// are done, and a buffer until its sub-buffers are released.
/// </summary>
internal sealed unsafe class OpenCLMemory : DeviceMemory
{
    private readonly OpenCLContext _context;
    private readonly nint _whole;
    private readonly long _offset;

    private OpenCLMemory(OpenCLContext context, nint memory, nint whole, long offset)
    {
        _context = context;
        _whole = whole;
        _offset = offset;
        bool added = false;
        context.DangerousAddRef(ref added);
        SetHandle(memory);
    }

    public override bool IsOpaque => true;

    public override (nint Handle, long Offset) Place => (_whole, _offset);

    /// <summary>The bytes of which a sub-buffer's start is a multiple.</summary>
    public static int Alignment(OpenCLContext context, nint device)
    {
        context.Check(OpenCLInfo.Value(context.Api.GetDeviceInfo, device, DeviceInfo.MemBaseAddrAlign, out uint bits), "clGetDeviceInfo");
        return (int)(bits / 8);
    }

    public static OpenCLMemory Allocate(OpenCLContext context, long bytes)
    {
        // The platform refuses a buffer of nothing.
        int status;
        nint memory = context.Api.CreateBuffer(context.Handle, MemFlags.ReadWrite, (nuint)Math.Max(bytes, 1), null, &status);
        if (status != (int)ErrorCodes.Success) context.Check(status, "clCreateBuffer", subject: $"{bytes} bytes");
        return new OpenCLMemory(context, memory, memory, offset: 0);
    }

    /// <summary>A memory object made elsewhere, kept by a reference of its own.</summary>
    public static OpenCLMemory Retain(OpenCLContext context, nint memory)
    {
        context.Check(OpenCLInfo.Value(context.Api.GetMemObjectInfo, memory, MemInfo.AssociatedMemobject, out nint whole), "clGetMemObjectInfo");
        context.Check(OpenCLInfo.Value(context.Api.GetMemObjectInfo, memory, MemInfo.Offset, out nuint offset), "clGetMemObjectInfo");
        context.Check(context.Api.RetainMemObject(memory), "clRetainMemObject");
        return new OpenCLMemory(context, memory, whole == 0 ? memory : whole, (long)offset);
    }

    /// <summary>A part of the memory. A sub-buffer has none of its own, so it is always one of the whole.</summary>
    public OpenCLMemory Slice(long offset, long bytes)
    {
        // The platform refuses a part of nothing.
        if (bytes == 0) return Retain(_context, handle);

        var region = new BufferRegion((nuint)(_offset + offset), (nuint)bytes);
        int status;
        nint memory = _context.Api.CreateSubBuffer(_whole, MemFlags.None, BufferCreateType.Region, &region, &status);
        _context.Check(status, "clCreateSubBuffer");
        return new OpenCLMemory(_context, memory, _whole, _offset + offset);
    }

    protected override bool ReleaseHandle()
    {
        int status = _context.Api.ReleaseMemObject(handle);
        _context.DangerousRelease();
        return status == (int)ErrorCodes.Success;
    }
}
