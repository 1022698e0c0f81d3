using System.Diagnostics;

namespace Kernels.GpuKit.Measurement;

/// <summary>Times what is enqueued on a stream.</summary>
internal static class StreamTimer
{
    private const int CallsPerSample = 10;
    private const int Samples = 7;

    /// <summary>The median of the nanoseconds a call, after a first sample that does not count.</summary>
    public static double Median(KernelStream stream, Action enqueue)
    {
        Sample(stream, enqueue);
        double[] times = [.. Enumerable.Range(0, Samples).Select(_ => Sample(stream, enqueue)).Order()];
        return times[Samples / 2];
    }

    private static double Sample(KernelStream stream, Action enqueue)
    {
        long start = Stopwatch.GetTimestamp();
        for (int call = 0; call < CallsPerSample; call++) enqueue();
        stream.Synchronize();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / CallsPerSample;
    }
}
