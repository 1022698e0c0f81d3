using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>Tells a debugger, once for each assembly, that its kernels are not optimized.</summary>
/// <param name="listens">Whether somebody reads what is told.</param>
/// <param name="tell">Tells a line.</param>
internal sealed class CpuBuildNotice(Func<bool> listens, Action<string> tell)
{
    // Weak: what was told of an assembly does not keep it from being unloaded.
    private readonly ConditionalWeakTable<Assembly, object> _told = [];

    /// <summary>The process's own, for a debugger.</summary>
    public static CpuBuildNotice Shared { get; internal set; } = new(Debugger.IsLogging, static text => Debugger.Log(0, "Kernels", text));

    /// <summary>Is called before the first call of each kernel.</summary>
    public void OnFirstCall(Assembly kernels)
    {
        if (!listens() || CpuBuild.IsOptimized(kernels) || !_told.TryAdd(kernels, this)) return;
        tell($"Kernels: {CpuBuild.Unoptimized(kernels.GetName().Name)}.\n");
    }
}
