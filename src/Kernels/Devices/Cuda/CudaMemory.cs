namespace Kernels.Devices.Cuda;

/// <summary>Device memory. Freeing it waits, in the driver, for the work that uses it.</summary>
internal sealed unsafe class CudaMemory : DeviceMemory
{
    private readonly CudaContext _context;
    private readonly bool _owned;

    private CudaMemory(CudaContext context, bool owned)
    {
        _context = context;
        _owned = owned;
    }

    public override bool IsOpaque => false;

    public static CudaMemory Allocate(CudaContext context, long bytes)
    {
        ulong pointer = 0;
        using (context.Enter())
        {
            // The driver refuses an allocation of nothing.
            int result = context.Api.MemAlloc(&pointer, (nuint)Math.Max(bytes, 1));
            if (result != CudaConstants.Success) context.Check(result, "cuMemAlloc", subject: $"{bytes} bytes");
        }

        return Hold(context, pointer, owned: true);
    }

    /// <summary>Memory that someone else frees.</summary>
    public static CudaMemory Wrap(CudaContext context, ulong pointer) => Hold(context, pointer, owned: false);

    protected override bool ReleaseHandle()
    {
        int result = CudaConstants.Success;
        if (_owned)
        {
            result = CudaScope.TryEnter(_context.Api, _context.Handle, out CudaScope scope);
            if (result == CudaConstants.Success)
            {
                using (scope) result = _context.Api.MemFree((ulong)handle);
            }
        }

        _context.DangerousRelease();
        return result == CudaConstants.Success;
    }

    private static CudaMemory Hold(CudaContext context, ulong pointer, bool owned)
    {
        var memory = new CudaMemory(context, owned);
        bool added = false;
        context.DangerousAddRef(ref added);
        memory.SetHandle((nint)pointer);
        return memory;
    }
}
