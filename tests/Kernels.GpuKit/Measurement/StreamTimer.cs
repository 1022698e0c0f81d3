using System.Diagnostics;

namespace Kernels.GpuKit.Measurement;

/// <summary>Times what is enqueued on a stream.</summary>
internal static class StreamTimer
{
    private const int CallsPerSample = 10;
    private const int Samples = 7;

    /// <summary>The median of the nanoseconds a call, after a first sample that does not count.</summary>
    public static double Median(KernelStream stream, Action enqueue) => Median(enqueue, stream.Synchronize);

    /// <summary>The same for what is enqueued elsewhere.</summary>
    public static double Median(Action enqueue, Action synchronize)
    {
        Sample(enqueue, synchronize);
        double[] times = [.. Enumerable.Range(0, Samples).Select(_ => Sample(enqueue, synchronize)).Order()];
        return times[Samples / 2];
    }

    private static double Sample(Action enqueue, Action synchronize)
    {
        long start = Stopwatch.GetTimestamp();
        for (int call = 0; call < CallsPerSample; call++) enqueue();
        synchronize();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / CallsPerSample;
    }
}
