using System.Diagnostics;
using System.Reflection;

namespace Kernels.Devices.Cpu;

/// <summary>How an assembly with kernels was compiled: the just-in-time compiler optimizes no method of one that says so, whatever the method says.</summary>
internal static class CpuBuild
{
    public static bool IsOptimized(Assembly assembly) => assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    /// <summary>What to say of an assembly that is not optimized.</summary>
    public static string Unoptimized(string? assembly) =>
        $"{assembly} was compiled without optimization, as Debug builds are, and kernels described in it run 15 to 80 times slower on the CPU: "
        + "build with -c Release, set <Optimize>true</Optimize> in the project, or keep the kernels in a library of their own that is built for Release";
}
