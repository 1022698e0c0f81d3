namespace Kernels.Devices.Cpu;

/// <summary>What a thread keeps from call to call, so that steady state allocates nothing.</summary>
internal sealed unsafe class CpuThread
{
    [ThreadStatic]
    private static CpuThread? s_current;

    private readonly CpuScratch _scratch = new();
    private readonly CpuScratch _workspace = new();

    public static CpuThread Current => s_current ??= new CpuThread();

    /// <summary>The job of the calls that this thread splits over others.</summary>
    public CpuJob Job { get; } = new();

    /// <summary>Frees the memory that this thread keeps between calls.</summary>
    public static void Trim()
    {
        s_current?._scratch.Free();
        s_current?._workspace.Free();
    }

    /// <summary>At least that many bytes, aligned and uninitialized; valid until the next call.</summary>
    public byte* Scratch(long bytes) => _scratch.Ensure(bytes);

    /// <summary>The same for what the stages of a call hand on to one another: no stage touches it for itself.</summary>
    public byte* Workspace(long bytes) => _workspace.Ensure(bytes);
}
