namespace Kernels.Devices.Cpu;

/// <summary>Decides over how many threads a call is split.</summary>
internal static class CpuWork
{
    /// <summary>
    /// The least work worth a thread, in bytes moved plus operations done. A core does 10 to 30 of these in a nanosecond,
    /// so this is about 15 to 50 µs: several times what waking a parked thread costs.
    /// </summary>
    private const double WorthAThread = 512 * 1024;

    /// <summary>The pieces per thread: enough that a thread which starts late, or is preempted, leaves its share to the others.</summary>
    private const int PiecesPerThread = 4;

    public static int Threads(double work, long tiles, int limit)
    {
        if (limit == 1 || tiles < 2) return 1;
        return (int)Math.Max(1, Math.Min(Math.Min(limit, tiles), work / WorthAThread));
    }

    public static long TilesPerPiece(long tiles, int threads)
    {
        long pieces = (long)threads * PiecesPerThread;
        return (tiles + pieces - 1) / pieces;
    }
}
