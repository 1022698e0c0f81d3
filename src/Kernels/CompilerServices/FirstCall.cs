using Kernels.Devices.Cpu;

namespace Kernels.CompilerServices;

/// <summary>The moment before a kernel's first call.</summary>
/// <typeparam name="TBody">The kernel's CPU bodies.</typeparam>
internal static class FirstCall<TBody>
    where TBody : struct, IRowKernel
{
    // Runs before the first call of Pass, and goes with the kernel's assembly. Later calls are compiled to nothing.
    static FirstCall() => CpuBuildNotice.Shared.OnFirstCall(typeof(TBody).Assembly);

    public static void Pass()
    {
    }
}
