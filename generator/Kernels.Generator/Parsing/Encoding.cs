using Kernels.Generator.Specs;

namespace Kernels.Generator.Parsing;

/// <summary>The properties of a rotate-quantize attribute, which the encoder, its decoders and its products share.</summary>
internal sealed record Encoding(int RowLength, int Rotation, int GroupSize, SignSpec? Signs, FormatSpec Format);
