using System.Reflection;
using System.Runtime.Loader;

namespace Kernels.Compare.Pairs;

/// <summary>Loads an assembly and what lies beside it, of which this program has the same names.</summary>
internal sealed class OtherContext(string path) : AssemblyLoadContext(path)
{
    private readonly AssemblyDependencyResolver _beside = new(Path.GetFullPath(path));

    protected override Assembly? Load(AssemblyName name) => _beside.ResolveAssemblyToPath(name) is { } found ? LoadFromAssemblyPath(found) : null;
}
