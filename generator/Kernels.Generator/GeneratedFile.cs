using Kernels.Generator.Diagnostics;

namespace Kernels.Generator;

/// <summary>What the compiler made of one input.</summary>
/// <param name="HintName">The file's name, without its ending.</param>
/// <param name="Text">The file; null where there is none.</param>
/// <param name="Floors">All that the compiler made on the way, where the project asks for it.</param>
/// <param name="Fault">What went wrong in the compiler.</param>
internal sealed record GeneratedFile(string HintName, string? Text, string? Floors, ReportedDiagnostic? Fault);
