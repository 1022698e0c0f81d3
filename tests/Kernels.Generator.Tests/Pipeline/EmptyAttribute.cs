using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests.Pipeline;

/// <summary>An attribute without arguments, syntax or class.</summary>
internal sealed class EmptyAttribute : AttributeData
{
    protected override INamedTypeSymbol? CommonAttributeClass => null;

    protected override IMethodSymbol? CommonAttributeConstructor => null;

    protected override SyntaxReference? CommonApplicationSyntaxReference => null;

    protected override ImmutableArray<TypedConstant> CommonConstructorArguments => [];

    protected override ImmutableArray<KeyValuePair<string, TypedConstant>> CommonNamedArguments => [];
}
