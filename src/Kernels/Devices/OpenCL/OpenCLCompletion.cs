using System.Runtime.InteropServices;
using Silk.NET.OpenCL;

namespace Kernels.Devices.OpenCL;

/// <summary>Waits until a queue has come past a point, whatever is enqueued behind it meanwhile.</summary>
internal sealed class OpenCLCompletion
{
    private static readonly unsafe EventNotifyCallback s_onComplete = OnComplete;

    private readonly CL _api;

    // Continuations elsewhere: they may wait for the queue, which the platform's callback thread must not.
    private readonly TaskCompletionSource<int> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private OpenCLCompletion(CL api) => _api = api;

    /// <summary>Returns when the queue has come past what was enqueued before, or throws what the queue failed with.</summary>
    /// <remarks>Not by clFinish: it may end on an empty queue alone, and so never while another thread keeps the queue filled.</remarks>
    public static unsafe void Wait(OpenCLContext context, nint queue)
    {
        CL api = context.Api;
        nint marker = 0;
        if (api.EnqueueMarkerWithWaitList(queue, 0, null, &marker) != (int)ErrorCodes.Success)
        {
            // Without a marker there is the end of the queue to wait for: who called may let go of memory that is copied.
            context.Check(api.Finish(queue), "clFinish");
            return;
        }

        int status = api.WaitForEvents(1, &marker);
        api.ReleaseEvent(marker);
        context.Check(status, "clWaitForEvents");
    }

    /// <summary>Ends when the queue has come past what was enqueued before, or throws what the queue failed with.</summary>
    public static async Task Reach(OpenCLContext context, nint queue)
        => context.Check(await Enqueue(context, queue).ConfigureAwait(false), "The queue");

    /// <summary>The task's result is the status of the queue at that point; negative after a failure.</summary>
    private static unsafe Task<int> Enqueue(OpenCLContext context, nint queue)
    {
        CL api = context.Api;
        nint marker = 0;
        context.Check(api.EnqueueMarkerWithWaitList(queue, 0, null, &marker), "clEnqueueMarkerWithWaitList");

        var completion = new OpenCLCompletion(api);
        var handle = GCHandle.Alloc(completion);
        int status = api.SetEventCallback(marker, (int)CommandExecutionStatus.Complete, s_onComplete, (void*)GCHandle.ToIntPtr(handle));
        if (status != (int)ErrorCodes.Success)
        {
            handle.Free();
            api.ReleaseEvent(marker);
            context.Check(status, "clSetEventCallback");
        }

        context.Check(api.Flush(queue), "clFlush");
        return completion._source.Task;
    }

    private static unsafe void OnComplete(nint marker, int status, void* state)
    {
        var handle = GCHandle.FromIntPtr((nint)state);
        var completion = (OpenCLCompletion)handle.Target!;
        handle.Free();
        completion._api.ReleaseEvent(marker);
        completion._source.SetResult(status);
    }
}
