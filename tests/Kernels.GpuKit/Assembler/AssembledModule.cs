namespace Kernels.GpuKit.Assembler;

/// <summary>What the assembler made of a module.</summary>
/// <param name="Name">The module.</param>
/// <param name="Use">What it takes, or null where there are errors.</param>
/// <param name="Errors">What the assembler said, with the architectures that it said it for.</param>
internal sealed record AssembledModule(string Name, ModuleUse? Use, IReadOnlyList<string> Errors);
