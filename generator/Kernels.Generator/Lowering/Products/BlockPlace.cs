using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>Where a thread block's tile begins.</summary>
/// <param name="Row">The number of its first row.</param>
/// <param name="Output">The number of its first output, which begins a row block.</param>
internal sealed record BlockPlace(Value Row, Value Output);
