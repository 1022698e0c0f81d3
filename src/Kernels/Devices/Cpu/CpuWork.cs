namespace Kernels.Devices.Cpu;

/// <summary>Decides over how many threads a call is split.</summary>
internal static class CpuWork
{
    /// <summary>
    /// The least work worth a thread, in bytes moved plus operations done. A core does 10 to 30 of these in a nanosecond,
    /// so this is about 15 to 50 µs: several times what waking a parked thread costs.
    /// </summary>
    private const double WorthAThread = 512 * 1024;

    /// <summary>The first pieces per thread: enough that a thread which starts late, or is preempted, leaves its share to the others.</summary>
    private const int PiecesPerThread = 4;

    /// <summary>The most pieces per thread: the last ones are small, so that all threads end at about the same time.</summary>
    private const int MostPiecesPerThread = 64;

    public static int Threads(double work, long tiles, int limit)
    {
        if (limit == 1 || tiles < 2) return 1;
        return (int)Math.Max(1, Math.Min(Math.Min(limit, tiles), work / WorthAThread));
    }

    /// <summary>The tiles of the next piece of a call: always the same share of those that are left, down to a smallest piece.</summary>
    public static long TilesOfPiece(long tiles, long left, int threads)
    {
        long share = Share(left, threads * PiecesPerThread), smallest = Share(tiles, threads * MostPiecesPerThread);
        return Math.Min(left, Math.Max(share, smallest));
    }

    private static long Share(long tiles, long pieces) => (tiles + pieces - 1) / pieces;
}
