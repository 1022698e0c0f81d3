using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing.Functions;

/// <summary>Statements that are still to be read: one, and what comes behind it.</summary>
internal sealed record Statements(IOperation First, Statements? Next)
{
    public static Statements? Of(IReadOnlyList<IOperation> operations, Statements? next)
    {
        for (var i = operations.Count - 1; i >= 0; i--) next = new(operations[i], next);
        return next;
    }
}
