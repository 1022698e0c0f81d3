using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Diagnostics;

/// <summary>Collects what is wrong with one description.</summary>
internal sealed class DiagnosticSink
{
    private readonly List<ReportedDiagnostic> diagnostics = [];

    public IReadOnlyList<ReportedDiagnostic> Diagnostics => diagnostics;

    /// <summary>Whether there is no kernel: an error was reported, here or by somebody else.</summary>
    public bool Failed { get; private set; }

    public void Report(DiagnosticDescriptor descriptor, Location location, params string[] arguments)
    {
        var diagnostic = new ReportedDiagnostic(descriptor, SourcePlace.Of(location), ImmutableArray.Create(arguments));
        diagnostics.Add(diagnostic);
        Failed |= diagnostic.IsError;
    }

    /// <summary>There is no kernel, and the reason is reported elsewhere: by the C# compiler, or at another declaration.</summary>
    public void Fail() => Failed = true;
}
