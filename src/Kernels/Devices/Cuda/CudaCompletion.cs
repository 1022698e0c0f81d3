using System.Runtime.InteropServices;

namespace Kernels.Devices.Cuda;

/// <summary>Waits until a stream has come past a point, whatever is enqueued behind it meanwhile.</summary>
internal static class CudaCompletion
{
    /// <summary>Returns when the stream has come past what was enqueued before, or throws what the stream failed with.</summary>
    public static unsafe void Wait(CudaContext context, nint stream)
    {
        CudaApi api = context.Api;
        using CudaScope scope = context.Enter();

        // Without an event there is the end of the stream to wait for: who called may let go of memory that is copied.
        nint point = 0;
        bool isMarked = api.EventCreate(&point, CudaConstants.EventDisableTiming) == CudaConstants.Success
            && api.EventRecord(point, stream) == CudaConstants.Success;
        int result = isMarked ? api.EventSynchronize(point) : api.StreamSynchronize(stream);
        if (point != 0) api.EventDestroy(point);
        context.Check(result, isMarked ? "cuEventSynchronize" : "cuStreamSynchronize");
    }

    /// <summary>Ends when the stream has come past what was enqueued before, or throws what the stream failed with.</summary>
    public static async Task Reach(CudaContext context, nint stream)
    {
        Task<int> reached;
        using (context.Enter()) reached = Enqueue(context, stream);

        // The callback must not call the driver, so the result is put in words here.
        context.Check(await reached.ConfigureAwait(false), "The stream");
    }

    /// <remarks>
    /// The older callback is preferred: it is made with the stream's error after a failure too, where a host function is
    /// never called and its task would not end.
    /// </remarks>
    private static unsafe Task<int> Enqueue(CudaContext context, nint stream)
    {
        // Continuations elsewhere: they would call the driver from its own callback thread, where that is forbidden.
        var completion = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var handle = GCHandle.Alloc(completion);
        int result = context.Api.StreamAddCallback is not null
            ? context.Api.StreamAddCallback(stream, &OnCallback, (void*)GCHandle.ToIntPtr(handle), 0)
            : context.Api.LaunchHostFunc(stream, &OnHostFunction, (void*)GCHandle.ToIntPtr(handle));
        if (result != CudaConstants.Success)
        {
            handle.Free();
            context.Check(result, "Enqueuing a callback");
        }

        return completion.Task;
    }

    [UnmanagedCallersOnly]
    private static unsafe void OnCallback(nint stream, int result, void* state) => Complete(state, result);

    [UnmanagedCallersOnly]
    private static unsafe void OnHostFunction(void* state) => Complete(state, CudaConstants.Success);

    private static unsafe void Complete(void* state, int result)
    {
        var handle = GCHandle.FromIntPtr((nint)state);
        var completion = (TaskCompletionSource<int>)handle.Target!;
        handle.Free();
        completion.SetResult(result);
    }
}
