namespace Kernels.Generator.Specs;

/// <summary>How rows become codes and scales, which an encoder, its decoders and its products share.</summary>
/// <param name="RowLength">The elements of a row; what the inputs of a product are a multiple of, since signs repeat with it.</param>
/// <param name="Rotation">The block of the rotation; 1 for none.</param>
/// <param name="GroupSize">The elements that share a scale.</param>
internal sealed record EncodingSpec(int RowLength, int Rotation, int GroupSize, SignSpec? Signs, FormatSpec Format);
