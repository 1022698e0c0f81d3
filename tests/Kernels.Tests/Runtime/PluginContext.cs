using System.Reflection;
using System.Runtime.Loader;

namespace Kernels.Tests.Runtime;

/// <summary>Loads this assembly once more, as a plugin that can be unloaded.</summary>
/// <param name="ownRuntime">Whether the plugin brings its own copy of the Kernels runtime or uses the host's.</param>
internal sealed class PluginContext(bool ownRuntime) : AssemblyLoadContext("plugin", isCollectible: true)
{
    private static readonly Assembly Host = typeof(PluginContext).Assembly;

    /// <summary>Calls a method of the plugin's <see cref="PluginCalls"/>.</summary>
    public void Call(string method)
        => LoadFromAssemblyPath(Host.Location).GetType(typeof(PluginCalls).FullName!)!.GetMethod(method)!.Invoke(null, null);

    protected override Assembly? Load(AssemblyName assemblyName)
        => ownRuntime && assemblyName.Name == "Kernels" ? LoadFromAssemblyPath(typeof(KernelDevice).Assembly.Location) : null;
}
