namespace Kernels.Generator.TilePrograms;

/// <summary>result = x·factor + y with a factor of ±1 in every lane; inputs in the order x, factor, y.</summary>
internal sealed class UnitMultiplyAdd(Value result, Value x, Value factor, Value y) : Operation([x, factor, y], [result]);
