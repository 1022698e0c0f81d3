using Kernels.Generator.Types;

namespace Kernels.Generator.Specs;

/// <summary>What is known of an operand by its role.</summary>
/// <param name="Name">The name of its parameter.</param>
/// <param name="Dimensions">What it has elements for.</param>
/// <param name="Elements">The types that its elements can have, the preferred one first.</param>
/// <param name="IsPacked">Whether an element of memory holds several of its own.</param>
internal sealed record OperandRow(string Name, Dimensions Dimensions, ImmutableArray<ElementType> Elements, bool IsPacked = false)
{
    /// <summary>Whether every row of a call reads the same elements.</summary>
    public bool IsShared => !Dimensions.HasFlag(Dimensions.Row);
}
