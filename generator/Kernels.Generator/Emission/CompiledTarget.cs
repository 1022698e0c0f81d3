using Kernels.Generator.Lowering;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Emission;

/// <summary>A kernel compiled for one machine.</summary>
internal sealed record CompiledTarget(TargetDescription Target, TileProgram Program);
