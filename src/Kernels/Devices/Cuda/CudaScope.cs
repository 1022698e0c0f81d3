namespace Kernels.Devices.Cuda;

/// <summary>A context's being current on this thread.</summary>
internal readonly unsafe ref struct CudaScope
{
    private readonly CudaApi? _popWith;

    private CudaScope(CudaApi? popWith) => _popWith = popWith;

    /// <summary>Pushes the context unless it is current already, which costs no more than the question.</summary>
    public static int TryEnter(CudaApi api, nint context, out CudaScope scope)
    {
        scope = default;
        nint current = 0;
        int result = api.CtxGetCurrent(&current);
        if (result != CudaConstants.Success || current == context) return result;

        result = api.CtxPushCurrent(context);
        if (result == CudaConstants.Success) scope = new CudaScope(api);
        return result;
    }

    public void Dispose()
    {
        nint popped;
        if (_popWith is not null) _popWith.CtxPopCurrent(&popped);
    }
}
