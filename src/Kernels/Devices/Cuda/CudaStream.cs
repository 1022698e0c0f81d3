using System.Runtime.InteropServices;

namespace Kernels.Devices.Cuda;

/// <summary>A native stream; the handle 0 is the legacy default stream.</summary>
internal sealed unsafe class CudaStream : SafeHandle
{
    private readonly CudaContext _context;

    private CudaStream(CudaContext context, bool isForeign)
        : base(-1, ownsHandle: true)
    {
        _context = context;
        IsForeign = isForeign;
    }

    public bool IsForeign { get; }

    public override bool IsInvalid => handle == -1;

    public nint Handle => handle;

    public CudaContext Context => _context;

    public static CudaStream Create(CudaContext context)
    {
        nint stream = 0;
        using (context.Enter())
        {
            context.Check(context.Api.StreamCreate(&stream, CudaConstants.StreamNonBlocking), "cuStreamCreate");
        }

        return Hold(context, stream, isForeign: false);
    }

    /// <summary>A stream that someone else destroys.</summary>
    public static CudaStream Wrap(CudaContext context, nint stream) => Hold(context, stream, isForeign: true);

    protected override bool ReleaseHandle()
    {
        int result = CudaConstants.Success;
        if (!IsForeign)
        {
            result = CudaScope.TryEnter(_context.Api, _context.Handle, out CudaScope scope);
            if (result == CudaConstants.Success)
            {
                using (scope) result = _context.Api.StreamDestroy(handle);
            }
        }

        _context.DangerousRelease();
        return result == CudaConstants.Success;
    }

    private static CudaStream Hold(CudaContext context, nint handle, bool isForeign)
    {
        var stream = new CudaStream(context, isForeign);
        bool added = false;
        context.DangerousAddRef(ref added);
        stream.SetHandle(handle);
        return stream;
    }
}
