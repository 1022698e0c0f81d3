namespace Kernels.Generator.TilePrograms;

/// <summary>The first dot product of a chain whose sum is to be added to x; inputs in the order x, u, s.</summary>
internal sealed class BeginDots(Value result, Value x, Value u, Value s) : Operation([x, u, s], [result]);
