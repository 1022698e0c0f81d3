using Kernels.Generator.Specs;
using Kernels.Generator.Types;

namespace Kernels.Generator.Parsing;

/// <summary>The method that a decoder is the inverse of, or that writes a product's weights.</summary>
/// <param name="Shared">The operands that all its rows share, which what goes with it takes too.</param>
internal sealed record Encoder(string DisplayName, ElementType ScaleType, EncodingSpec Encoding, ImmutableArray<OperandRule> Shared);
