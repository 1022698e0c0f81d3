using System.Runtime.InteropServices;

namespace Kernels.Devices.OpenCL;

/// <summary>A task that the platform completes when a queue has come past a point.</summary>
internal sealed class OpenCLCompletion
{
    private readonly OpenCLApi _api;

    // Continuations elsewhere: they may wait for the queue, which the platform's callback thread must not.
    private readonly TaskCompletionSource<int> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private OpenCLCompletion(OpenCLApi api) => _api = api;

    /// <summary>Ends when the queue has come past what was enqueued before, or throws what the queue failed with.</summary>
    public static async Task Reach(OpenCLContext context, nint queue)
        => context.Check(await Enqueue(context, queue).ConfigureAwait(false), "The queue");

    /// <summary>The task's result is the status of the queue at that point; negative after a failure.</summary>
    private static unsafe Task<int> Enqueue(OpenCLContext context, nint queue)
    {
        OpenCLApi api = context.Api;
        nint marker = 0;
        context.Check(api.EnqueueMarkerWithWaitList(queue, 0, null, &marker), "clEnqueueMarkerWithWaitList");

        var completion = new OpenCLCompletion(api);
        GCHandle handle = GCHandle.Alloc(completion);
        int status = api.SetEventCallback(marker, OpenCLConstants.Complete, &OnComplete, (void*)GCHandle.ToIntPtr(handle));
        if (status != OpenCLConstants.Success)
        {
            handle.Free();
            api.ReleaseEvent(marker);
            context.Check(status, "clSetEventCallback");
        }

        context.Check(api.Flush(queue), "clFlush");
        return completion._source.Task;
    }

    [UnmanagedCallersOnly]
    private static unsafe void OnComplete(nint marker, int status, void* state)
    {
        GCHandle handle = GCHandle.FromIntPtr((nint)state);
        var completion = (OpenCLCompletion)handle.Target!;
        handle.Free();
        completion._api.ReleaseEvent(marker);
        completion._source.SetResult(status);
    }
}
