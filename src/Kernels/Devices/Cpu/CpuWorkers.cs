namespace Kernels.Devices.Cpu;

/// <summary>
/// The workers of the process, shared by all CPU devices and made on demand: never more than the widest call asked for,
/// whatever the number of devices and of calling threads.
/// </summary>
internal static class CpuWorkers
{
    private static readonly Lock Guard = new();
    private static readonly Stack<CpuWorker> Idle = [];
    private static int s_count;

    /// <summary>Fills the span as far as workers are to be had, and returns how many there were.</summary>
    public static int Rent(Span<CpuWorker> workers)
    {
        lock (Guard)
        {
            int rented = 0;
            for (; rented < workers.Length; rented++)
            {
                if (!Idle.TryPop(out CpuWorker? worker))
                {
                    if (s_count >= workers.Length) break;
                    worker = new CpuWorker();
                    worker.Start();
                    s_count++;
                }

                workers[rented] = worker;
            }

            return rented;
        }
    }

    public static void Return(CpuWorker worker)
    {
        lock (Guard) Idle.Push(worker);
    }
}
