using Kernels.Generator.Specs;
using Kernels.Generator.Types;

namespace Kernels.Generator.Parsing;

/// <summary>The method that a decoder is the inverse of, or that writes a product's weights.</summary>
internal sealed record Encoder(string DisplayName, ElementType ScaleType, EncodingSpec Encoding);
