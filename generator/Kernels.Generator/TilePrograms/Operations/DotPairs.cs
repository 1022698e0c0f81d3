namespace Kernels.Generator.TilePrograms;

/// <summary>result = x + Σ u·s over the two signed 16-bit halves of u and s; inputs in the order x, u, s.</summary>
internal sealed class DotPairs(Value result, Value x, Value u, Value s) : Operation([x, u, s], [result]);
