using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>What memory holds for a group of k, of the rows or of the outputs whose sums are in registers.</summary>
internal interface IGroupValues
{
    /// <summary>One value for each row, or for each value of outputs.</summary>
    IReadOnlyList<Value> Of(MemoryObject memory, Value group);
}
