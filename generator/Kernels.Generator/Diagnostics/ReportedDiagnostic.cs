using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Diagnostics;

/// <summary>A diagnostic compared by value, so that the generator reports it again only when it has changed.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Place">Where it is broken; null for a fault that has no place.</param>
/// <param name="Arguments">The parts of the message; text, so that no culture of the reader has a say in the numbers.</param>
internal sealed record ReportedDiagnostic(DiagnosticDescriptor Descriptor, SourcePlace? Place, EquatableArray<string> Arguments)
{
    public bool IsError => Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    public Diagnostic ToDiagnostic() => At(Place?.ToLocation());

    public Diagnostic ToDiagnostic(Compilation compilation) => At(Place?.ToLocation(compilation));

    private Diagnostic At(Location? location) => Diagnostic.Create(Descriptor, location ?? Location.None, [.. Arguments.Cast<object>()]);
}
