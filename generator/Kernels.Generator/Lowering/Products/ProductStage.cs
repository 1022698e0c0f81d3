using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>A stage of a product, on the machines that have it.</summary>
/// <param name="Name">What variants call it.</param>
/// <param name="Summary">What it does, in a sentence.</param>
/// <param name="Grid">How its work is divided.</param>
/// <param name="Hands">What it writes for the stages behind it, or null.</param>
/// <param name="Work">The work of a CPU tile for one group of k: the bytes that it moves plus its operations, in the time of a byte.</param>
/// <param name="IsFor">Whether a machine has it.</param>
/// <param name="Lower">Its program on such a machine, by a name.</param>
internal sealed record ProductStage(
    string Name, string Summary, StageGrid Grid, HandedMemory? Hands, long Work, Func<TargetDescription, bool> IsFor, Func<TargetDescription, string, TileProgram> Lower);
