using System.Runtime.InteropServices;

namespace Kernels.Devices.Cuda;

/// <summary>
/// A device's primary context, which is shared with every other CUDA user of the process. Memory, streams and modules
/// hold a reference each, so that none of them is freed after it.
/// </summary>
internal sealed unsafe class CudaContext : SafeHandle
{
    private readonly CudaDevice _device;
    private readonly int _ordinal;
    private volatile string? _lost;

    public CudaContext(CudaApi api, CudaDevice device, int ordinal)
        : base(0, ownsHandle: true)
    {
        Api = api;
        _device = device;
        _ordinal = ordinal;

        nint context = 0;
        Check(api.DevicePrimaryCtxRetain(&context, ordinal), "cuDevicePrimaryCtxRetain");
        SetHandle(context);
    }

    public CudaApi Api { get; }

    public override bool IsInvalid => handle == 0;

    public nint Handle => handle;

    /// <summary>
    /// Makes the context current on this thread for a scope. What is current belongs to the thread, and other CUDA code
    /// may change it between two calls; so each entry sets it, and puts back what it found.
    /// </summary>
    public CudaScope Enter()
    {
        if (_lost is { } lost) throw new KernelException($"The device is lost since an earlier failure: {lost}", device: _device);
        Check(CudaScope.TryEnter(Api, handle, out CudaScope scope), "cuCtxPushCurrent");
        return scope;
    }

    /// <summary>Throws unless the driver reports success. What the function was called for comes apart, so that success costs no text.</summary>
    public void Check(int result, string function, string? kernel = null, string? buildLog = null, string? subject = null)
    {
        if (result != CudaConstants.Success) throw Failure(result, subject is null ? function : $"{function} of {subject}", kernel, buildLog);
    }

    protected override bool ReleaseHandle() => Api.DevicePrimaryCtxRelease(_ordinal) == CudaConstants.Success;

    private KernelException Failure(int result, string function, string? kernel, string? buildLog)
    {
        string text = $"{function} failed with {CudaStatus.Text(Api, result)}";
        if (CudaConstants.IsSticky(result)) _lost ??= text;
        return new KernelException(text, kernel, _device, buildLog);
    }
}
