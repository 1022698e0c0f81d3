using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing.Functions;

/// <summary>Ends the reading of a function where it leaves the subset of C#.</summary>
internal sealed class FunctionFault(DiagnosticDescriptor descriptor, Location location, params string[] arguments) : Exception
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public Location Location { get; } = location;

    public string[] Arguments { get; } = arguments;
}
