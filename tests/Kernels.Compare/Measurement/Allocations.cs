namespace Kernels.Compare.Measurement;

internal static class Allocations
{
    private const int Calls = 16;

    /// <summary>The bytes that one run allocates on the calling thread.</summary>
    public static double PerCall(Action run)
    {
        run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++) run();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Calls;
    }
}
