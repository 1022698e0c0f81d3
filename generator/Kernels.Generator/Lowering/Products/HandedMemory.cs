namespace Kernels.Generator.Lowering.Products;

/// <summary>What a stage writes for those behind it.</summary>
/// <param name="Memory">Its name in the stage's program.</param>
/// <param name="Extent">What a row of activations has so many bytes of.</param>
/// <param name="Bytes">The bytes.</param>
internal sealed record HandedMemory(string Memory, RowExtent Extent, int Bytes);
