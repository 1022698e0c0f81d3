using System.CodeDom.Compiler;
using System.Reflection;

namespace Kernels.GpuKit.Modules;

/// <summary>The kernels and products of assemblies, found by the info properties that the generator adds to their types.</summary>
/// <param name="Kernels">Kernels of one stage.</param>
/// <param name="Products">Products by packed weights.</param>
internal sealed record KernelCatalog(IReadOnlyList<CatalogKernel> Kernels, IReadOnlyList<CatalogProduct> Products)
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Everything that has PTX of its own.</summary>
    public IReadOnlyList<CatalogKernel> Modules => [.. Kernels, .. Products.SelectMany(product => product.DeviceStages)];

    public static KernelCatalog Read(IEnumerable<string> assemblies)
    {
        List<Type> types =
        [
            .. from path in assemblies
               from type in Assembly.LoadFrom(Path.GetFullPath(path)).GetTypes()
               where !type.ContainsGenericParameters
               orderby type.FullName
               select type,
        ];
        return new KernelCatalog([.. types.SelectMany(KernelsOf)], [.. types.SelectMany(ProductsOf)]);
    }

    private static IEnumerable<CatalogKernel> KernelsOf(Type type) =>
        Infos<KernelInfo>(type).Select(info => new CatalogKernel(NameOf(type, info.Name), info));

    private static IEnumerable<CatalogProduct> ProductsOf(Type type) =>
        Infos<LutGemmInfo>(type).Select(info => new CatalogProduct(NameOf(type, info.Name), info, EncoderOf(type, info)));

    private static CatalogKernel? EncoderOf(Type type, LutGemmInfo product)
    {
        LutGemmKernelAttribute? attribute = type.GetMethods(Declared).Where(method => method.Name == product.Name)
            .Select(method => method.GetCustomAttribute<LutGemmKernelAttribute>()).FirstOrDefault(attribute => attribute is not null);
        return attribute is null ? null : KernelsOf(attribute.OfType ?? type).Single(kernel => kernel.Info.Name == attribute.Weights);
    }

    private static IEnumerable<TInfo> Infos<TInfo>(Type type) =>
        from property in type.GetProperties(Declared)
        where property.PropertyType == typeof(TInfo) && property.IsDefined(typeof(GeneratedCodeAttribute))
        orderby property.Name
        select (TInfo)property.GetValue(null)!;

    private static string NameOf(Type type, string name) => $"{type.Assembly.GetName().Name}: {type.Name}.{name}";
}
