using System.Diagnostics;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Kernels.CompilerServices;
using Kernels.Devices.Cpu;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>Kernels that were compiled without optimization are told of, once for each assembly, to a debugger.</summary>
public class CpuBuildNoticeTests
{
    private const DebuggableAttribute.DebuggingModes DebugBuild =
        DebuggableAttribute.DebuggingModes.Default | DebuggableAttribute.DebuggingModes.DisableOptimizations | DebuggableAttribute.DebuggingModes.EnableEditAndContinue;

    private readonly List<string> _told = [];

    [Fact]
    public void A_debugger_is_told_once_for_each_assembly()
    {
        var notice = new CpuBuildNotice(() => true, _told.Add);
        Assembly first = Compiled("First", DebugBuild), second = Compiled("Second", DebugBuild);
        foreach (Assembly kernels in new[] { first, second, first, second }) notice.OnFirstCall(kernels);

        Assert.Equal([$"Kernels: {CpuBuild.Unoptimized("First")}.\n", $"Kernels: {CpuBuild.Unoptimized("Second")}.\n"], _told);
    }

    [Fact]
    public void Nothing_is_told_of_optimized_kernels()
    {
        var notice = new CpuBuildNotice(() => true, _told.Add);
        notice.OnFirstCall(Compiled("Release", DebuggableAttribute.DebuggingModes.IgnoreSymbolStoreSequencePoints));
        notice.OnFirstCall(Compiled("Optimized", DebuggableAttribute.DebuggingModes.Default));
        notice.OnFirstCall(Compiled("Silent", null));

        Assert.Empty(_told);
    }

    [Fact]
    public void Without_a_debugger_nothing_is_told_until_there_is_one()
    {
        bool listens = false;
        var notice = new CpuBuildNotice(() => listens, _told.Add);
        Assembly kernels = Compiled("Late", DebugBuild);
        notice.OnFirstCall(kernels);
        Assert.Empty(_told);

        listens = true;
        notice.OnFirstCall(kernels);
        Assert.Single(_told);
    }

    [Fact]
    public void What_was_told_of_an_assembly_does_not_keep_it()
    {
        var notice = new CpuBuildNotice(() => true, _told.Add);
        WeakReference kernels = Tell(notice);

        Assert.Single(_told);
        Assert.True(SpinWait.SpinUntil(() => !IsAlive(kernels), TimeSpan.FromMinutes(1)));
        GC.KeepAlive(notice);
    }

    [Fact]
    public void The_text_says_how_much_and_the_ways_out()
    {
        string text = CpuBuild.Unoptimized("App");
        Assert.StartsWith("App was compiled without optimization", text);
        Assert.Contains("15 to 80 times slower on the CPU", text);
        Assert.Contains("<Optimize>true</Optimize>", text);
        Assert.Contains("-c Release", text);
        Assert.Contains("library of their own", text);
    }

    [Fact]
    public void The_first_call_of_a_kernel_asks_whether_somebody_listens()
    {
        int asked = 0, thread = Environment.CurrentManagedThreadId;
        bool Listens()
        {
            // Tests beside this one call kernels, too.
            if (Environment.CurrentManagedThreadId == thread) asked++;
            return false;
        }

        CpuBuildNotice shared = CpuBuildNotice.Shared;
        CpuBuildNotice.Shared = new CpuBuildNotice(Listens, _told.Add);
        try
        {
            for (int call = 0; call < 3; call++) RowKernelBody.Of<NeverCalledElsewhere>();
        }
        finally
        {
            CpuBuildNotice.Shared = shared;
        }

        Assert.Equal(1, asked);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Tell(CpuBuildNotice notice)
    {
        Assembly kernels = Compiled("Plugin", DebugBuild);
        notice.OnFirstCall(kernels);
        return new WeakReference(kernels);
    }

    private static bool IsAlive(WeakReference assembly)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return assembly.IsAlive;
    }

    /// <summary>An assembly that can be unloaded and says how it was compiled, as a compiler makes it say.</summary>
    private static Assembly Compiled(string name, DebuggableAttribute.DebuggingModes? modes)
    {
        CustomAttributeBuilder[] attributes = modes is { } value
            ? [new(typeof(DebuggableAttribute).GetConstructor([typeof(DebuggableAttribute.DebuggingModes)])!, [value])]
            : [];
        return AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(name), AssemblyBuilderAccess.RunAndCollect, attributes);
    }

    private struct NeverCalledElsewhere : IRowKernel
    {
        public static void RunScalar(in KernelArguments arguments, nint firstTile, nint tiles)
        {
        }

        public static void Run128(in KernelArguments arguments, nint firstTile, nint tiles)
        {
        }

        public static void Run256(in KernelArguments arguments, nint firstTile, nint tiles)
        {
        }

        public static void Run512(in KernelArguments arguments, nint firstTile, nint tiles)
        {
        }
    }
}
