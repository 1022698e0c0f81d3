namespace Kernels.Generator.TilePrograms;

/// <summary>result = mask ? x : y in every lane; inputs in the order mask, x, y.</summary>
internal sealed class Select(Value result, Value mask, Value x, Value y) : Operation([mask, x, y], [result]);
