using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>A kernel attribute found on a method.</summary>
internal sealed record KernelAttribute(KernelFamily Family, AttributeData Data)
{
    public AttributeReader Reader => new(Data);

    /// <summary>The kernel attributes of a method, in the order of <see cref="KernelFamily.All"/>.</summary>
    public static ImmutableArray<KernelAttribute> On(IMethodSymbol method)
    {
        var attributes = method.GetAttributes();
        return attributes.IsEmpty ? [] :
        [
            .. from family in KernelFamily.All
               from attribute in attributes
               where family.Describes(attribute)
               select new KernelAttribute(family, attribute),
        ];
    }
}
