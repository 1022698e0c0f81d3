using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>
/// The attributes of a kernel's method that hold for its overloads and its info property too: who may call it, where, and
/// what tools make of it.
/// </summary>
internal static class ForwardedAttributes
{
    private const string GeneratedCode = "System.CodeDom.Compiler.GeneratedCodeAttribute";

    /// <summary>Those that generated members have already, and those that the compiler reads as a part of this one method.</summary>
    private static readonly ImmutableHashSet<string> OfTheMethodAlone =
    [
        GeneratedCode,
        "System.Diagnostics.CodeAnalysis.MemberNotNullAttribute",
        "System.Runtime.CompilerServices.ModuleInitializerAttribute",
        "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute",
        "System.Runtime.InteropServices.DllImportAttribute",
        "System.Runtime.InteropServices.LibraryImportAttribute",
        "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute",
    ];

    public static ImmutableArray<AttributeSpec> Of(IMethodSymbol method) => [.. method.GetAttributes().Select(Spec).OfType<AttributeSpec>()];

    public static bool IsGenerated(IMethodSymbol method) =>
        method.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == GeneratedCode);

    /// <summary>Null for an attribute that stays where it is: ours, or one that has an error or cannot be named in another file.</summary>
    private static AttributeSpec? Spec(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type || !new AttributeReader(attribute).IsComplete) return null;
        if (KernelFamily.All.Any(family => family.Describes(attribute)) || OfTheMethodAlone.Contains(type.ToDisplayString())) return null;

        var values = attribute.ConstructorArguments.Select(ConstantText.Of)
            .Concat(attribute.NamedArguments.Select(named => ConstantText.Of(named.Value) is { } value ? $"{Identifiers.Escape(named.Key)} = {value}" : null))
            .ToList();
        if (ConstantText.Name(type) is not { } name || values.Contains(null)) return null;

        return new AttributeSpec(values.Count == 0 ? name : $"{name}({string.Join(", ", values)})", Targets(type).HasFlag(AttributeTargets.Property));
    }

    private static AttributeTargets Targets(INamedTypeSymbol type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            var usage = declaring.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == typeof(AttributeUsageAttribute).FullName);
            if (usage?.ConstructorArguments.FirstOrDefault().Value is int targets) return (AttributeTargets)targets;
        }

        return AttributeTargets.All;
    }
}
