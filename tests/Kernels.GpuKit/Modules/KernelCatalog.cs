using System.CodeDom.Compiler;
using System.Reflection;

namespace Kernels.GpuKit.Modules;

/// <summary>Finds the kernels of assemblies by the info properties that the generator adds to their types.</summary>
internal static class KernelCatalog
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<CatalogKernel> Read(IEnumerable<string> assemblies) =>
    [
        .. from path in assemblies
           let assembly = Assembly.LoadFrom(Path.GetFullPath(path))
           from type in assembly.GetTypes()
           where !type.ContainsGenericParameters
           from property in type.GetProperties(Declared)
           where property.PropertyType == typeof(KernelInfo) && property.IsDefined(typeof(GeneratedCodeAttribute))
           orderby type.FullName, property.Name
           let info = (KernelInfo)property.GetValue(null)!
           select new CatalogKernel($"{assembly.GetName().Name}: {type.Name}.{info.Name}", info),
    ];
}
