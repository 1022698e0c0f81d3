using System.Runtime.InteropServices;

namespace Kernels.Devices.Cuda;

/// <summary>A task that the driver completes when a stream has come past a point.</summary>
internal static class CudaCompletion
{
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
        GCHandle handle = GCHandle.Alloc(completion);
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
        GCHandle handle = GCHandle.FromIntPtr((nint)state);
        var completion = (TaskCompletionSource<int>)handle.Target!;
        handle.Free();
        completion.SetResult(result);
    }
}
