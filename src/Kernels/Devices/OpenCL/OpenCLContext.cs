using System.Runtime.InteropServices;
using Silk.NET.OpenCL;

namespace Kernels.Devices.OpenCL;

/// <summary>A context of one device.</summary>
internal sealed unsafe class OpenCLContext : SafeHandle
{
    private readonly OpenCLDevice _device;

    private OpenCLContext(CL api, OpenCLDevice device)
        : base(0, ownsHandle: true)
    {
        Api = api;
        _device = device;
    }

    public CL Api { get; }

    public override bool IsInvalid => handle == 0;

    public nint Handle => handle;

    public static OpenCLContext Create(CL api, OpenCLDevice device, nint platform, nint deviceHandle)
    {
        var context = new OpenCLContext(api, device);
        nint* properties = stackalloc nint[3] { (nint)ContextProperties.Platform, platform, 0 };
        int status;
        nint handle = api.CreateContext(properties, 1, &deviceHandle, null!, null, &status);
        context.Check(status, "clCreateContext");
        context.SetHandle(handle);
        return context;
    }

    /// <summary>A context made elsewhere, kept by a reference of its own.</summary>
    public static OpenCLContext Retain(CL api, OpenCLDevice device, nint handle)
    {
        var context = new OpenCLContext(api, device);
        context.Check(api.RetainContext(handle), "clRetainContext");
        context.SetHandle(handle);
        return context;
    }

    /// <summary>Throws unless the call succeeded. What the function was called for comes apart, so that success costs no text.</summary>
    public void Check(int status, string function, string? kernel = null, string? buildLog = null, string? subject = null)
    {
        if (status != (int)ErrorCodes.Success)
        {
            string call = subject is null ? function : $"{function} of {subject}";
            throw new KernelException($"{call} failed with {OpenCLStatus.Text(status)}", kernel, _device, buildLog);
        }
    }

    protected override bool ReleaseHandle() => Api.ReleaseContext(handle) == (int)ErrorCodes.Success;
}
