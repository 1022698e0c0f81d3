using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests.Pipeline;

/// <summary>A method symbol that has a name and nothing else.</summary>
public class FaultySymbol : DispatchProxy
{
    internal Exception Fault { get; set; } = new InvalidOperationException();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.Name == $"get_{nameof(ISymbol.Name)}" ? "Faulty" : throw Fault;
}
