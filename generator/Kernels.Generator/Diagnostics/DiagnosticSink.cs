using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Diagnostics;

/// <summary>Collects what is wrong with one description.</summary>
internal sealed class DiagnosticSink
{
    private readonly List<Diagnostic> diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Whether there is no kernel: an error was reported, here or by somebody else.</summary>
    public bool Failed { get; private set; }

    // Arguments are text, so that no culture of the reader has a say in the numbers.
    public void Report(DiagnosticDescriptor descriptor, Location location, params string[] arguments)
    {
        diagnostics.Add(Diagnostic.Create(descriptor, location, arguments));
        Failed |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
    }

    /// <summary>There is no kernel, and the reason is reported elsewhere: by the C# compiler, or at another declaration.</summary>
    public void Fail() => Failed = true;
}
