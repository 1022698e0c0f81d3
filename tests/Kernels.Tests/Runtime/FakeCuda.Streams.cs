using System.Runtime.InteropServices;

namespace Kernels.Tests.Runtime;

/// <content>Streams, and what marks or waits for a point of one.</content>
internal static unsafe partial class FakeCuda
{
    [UnmanagedCallersOnly]
    private static int StreamCreate(nint* stream, uint flags)
    {
        *stream = 0x57 + CallsOf("cuStreamCreate").Length;
        return Enter("cuStreamCreate", $"{flags}");
    }

    [UnmanagedCallersOnly]
    private static int StreamDestroy(nint stream) => Enter("cuStreamDestroy", $"{stream:x}");

    [UnmanagedCallersOnly]
    private static int StreamSynchronize(nint stream) => Enter("cuStreamSynchronize", $"{stream:x}");

    [UnmanagedCallersOnly]
    private static int EventCreate(nint* point, uint flags)
    {
        int result = Enter("cuEventCreate", $"{flags}");
        if (result == 0) *point = 0xE0 + CallsOf("cuEventCreate").Length;
        return result;
    }

    [UnmanagedCallersOnly]
    private static int EventRecord(nint point, nint stream) => Enter("cuEventRecord", $"{point:x} {stream:x}");

    [UnmanagedCallersOnly]
    private static int EventSynchronize(nint point) => Enter("cuEventSynchronize", $"{point:x}");

    [UnmanagedCallersOnly]
    private static int EventDestroy(nint point) => Enter("cuEventDestroy", $"{point:x}");

    [UnmanagedCallersOnly]
    private static int StreamGetCtx(nint stream, nint* context)
    {
        *context = stream == ForeignStream ? ForeignContext : Context;
        return Enter("cuStreamGetCtx");
    }

    [UnmanagedCallersOnly]
    private static int LaunchHostFunc(nint stream, delegate* unmanaged<void*, void> function, void* state)
    {
        int result = Enter("cuLaunchHostFunc", $"{stream:x}");
        if (result == 0) CallBack(_ => function(state));
        return result;
    }

    [UnmanagedCallersOnly]
    private static int StreamAddCallback(nint stream, delegate* unmanaged<nint, int, void*, void> function, void* state, uint flags)
    {
        int result = Enter("cuStreamAddCallback", $"{stream:x} {flags}");
        if (result == 0) CallBack(status => function(stream, status, state));
        return result;
    }

    private static void CallBack(Action<int> callback)
    {
        if (HoldsCallbacks) HeldCallbacks.Enqueue(callback);
        else ThreadPool.UnsafeQueueUserWorkItem(_ => callback(0), null);
    }
}
