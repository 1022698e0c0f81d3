using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>One kernel attribute: its name, the operands its methods have, and how its properties are read.</summary>
internal abstract class KernelFamily
{
    /// <summary>The families, in the order in which a method with several attributes is looked at.</summary>
    public static readonly ImmutableArray<KernelFamily> All =
    [
        new HadamardFamily(), new RotateFamily(), new RotateQuantizeFamily(), new DequantizeRotateFamily(), new RequantizeFamily(), new InnerProductFamily(), new EncodedLutGemmFamily(), new DescribedLutGemmFamily(),
    ];

    /// <summary>The full metadata name of the attribute.</summary>
    public abstract string AttributeName { get; }

    /// <summary>The operands that its methods have, as far as they are known where the attribute makes no kernel.</summary>
    public abstract ImmutableArray<OperandRule> Operands { get; }

    /// <summary>Reads the attribute's properties; null, with the reason in <paramref name="sink"/>, when they make no kernel.</summary>
    public abstract KernelDescription? Read(IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink);

    public bool Describes(AttributeData attribute) =>
        attribute.AttributeClass?.OriginalDefinition is { } type && AttributeName == "Kernels." + type.MetadataName && KernelsType.Is(type, type.MetadataName);
}
