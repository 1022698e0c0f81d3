using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Passes;

/// <summary>A step from tile program to tile program of the same meaning.</summary>
internal sealed record Pass(string Name, Func<TileProgram, TargetDescription, TileProgram> Run);
