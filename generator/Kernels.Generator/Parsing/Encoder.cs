using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>The method that a decoder is the inverse of, or that writes a product's weights.</summary>
/// <param name="Groups">What it writes of groups, of the types that it has there.</param>
/// <param name="Shared">The operands that all its rows share, which what goes with it takes too.</param>
internal sealed record Encoder(string DisplayName, EncodingSpec Encoding, ImmutableArray<OperandRule> Groups, ImmutableArray<OperandRule> Shared)
{
    /// <summary>It; null where a product says it all.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>What makes codes of what its own lose; null where nothing does.</summary>
    public Encoder? Residual { get; init; }

    /// <summary>The steps that it has.</summary>
    public ImmutableArray<PipelineStep> Steps => [.. Encoding.Steps.Where(step => step is not OperandStep { IsOptional: true, Role: var role } || Shared.Any(rule => rule.Role == role))];

    /// <summary>The type of what it writes of groups, in blocks or not; null where it writes no such thing.</summary>
    public ElementType? TypeOf(OperandRole role) =>
        Groups.FirstOrDefault(rule => rule.Role == role)?.Scalars[0] ?? Encoding.Format.TypeInBlocks(role);
}
