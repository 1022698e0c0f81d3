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
           where property.PropertyType == typeof(KernelInfo) && property.Name.EndsWith("Kernel", StringComparison.Ordinal)
           orderby type.FullName, property.Name
           select new CatalogKernel($"{assembly.GetName().Name}: {type.Name}.{property.Name[..^"Kernel".Length]}", (KernelInfo)property.GetValue(null)!),
    ];
}
