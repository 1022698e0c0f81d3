namespace Kernels.Generator.TilePrograms;

/// <summary>The chain p with one more dot product; inputs in the order p, u, s.</summary>
internal sealed class AddDots(Value result, Value p, Value u, Value s) : Operation([p, u, s], [result]);
