using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator;

/// <summary>What the compiler made of one input.</summary>
/// <param name="HintName">The file's name, without its ending.</param>
/// <param name="Text">The file; null where there is none.</param>
/// <param name="Floors">All that the compiler made on the way, where the project asks for it.</param>
/// <param name="Fault">What went wrong in the compiler.</param>
internal sealed record GeneratedFile(string HintName, string? Text, string? Floors, ReportedDiagnostic? Fault)
{
    public void Write(SourceProductionContext output)
    {
        if (Text is not null) output.AddSource(HintName + ".g.cs", Text);
        if (Floors is not null) output.AddSource(HintName + ".floors.g.cs", Floors);
        if (Fault is not null) output.ReportDiagnostic(Fault.ToDiagnostic());
    }
}
