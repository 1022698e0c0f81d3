using System.Runtime.CompilerServices;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>A plugin with kernels unloads after its calls, whether the host has the runtime or the plugin brought it.</summary>
public class UnloadingTests
{
    [Theory]
    [InlineData(false, nameof(PluginCalls.OnThreads))]
    [InlineData(false, nameof(PluginCalls.OnThreadsAndTrim))]
    [InlineData(false, nameof(PluginCalls.Failing))]
    [InlineData(false, nameof(PluginCalls.OnStreams))]
    [InlineData(true, nameof(PluginCalls.OnThreads))]
    [InlineData(true, nameof(PluginCalls.OnThreadsAndTrim))]
    [InlineData(true, nameof(PluginCalls.Failing))]
    [InlineData(true, nameof(PluginCalls.OnStreams))]
    public void A_plugin_unloads(bool ownRuntime, string method) => AssertUnloads(ownRuntime, method);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_plugin_unloads_after_calls_on_OpenCL(bool ownRuntime)
    {
        Devices.RequiredDevices.Get(DeviceKind.OpenCL);
        AssertUnloads(ownRuntime, nameof(PluginCalls.OnOpenCL));
    }

    private static void AssertUnloads(bool ownRuntime, string method)
    {
        WeakReference plugin = CallAndUnload(ownRuntime, method);

        // The runtime's own workers end by themselves after 10 seconds.
        Assert.True(SpinWait.SpinUntil(() => !IsAlive(plugin), TimeSpan.FromMinutes(2)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference CallAndUnload(bool ownRuntime, string method)
    {
        var context = new PluginContext(ownRuntime);
        context.Call(method);
        context.Unload();
        return new WeakReference(context, trackResurrection: true);
    }

    private static bool IsAlive(WeakReference plugin)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();

        // A thread that ends needs the processor more than the next collection does.
        if (plugin.IsAlive) Thread.Sleep(50);
        return plugin.IsAlive;
    }
}
