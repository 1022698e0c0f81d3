using System.ComponentModel;

namespace Kernels.CompilerServices;

/// <summary>One operand of a kernel: a contiguous array with a fixed number of elements for each block of its rows.</summary>
/// <param name="Name">The name of the described method's parameter.</param>
/// <param name="Type">How the elements are stored.</param>
/// <param name="ElementsPerBlock">The elements that belong to one block.</param>
/// <param name="IsOutput">Whether the kernel writes the operand.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record KernelOperand(string Name, KernelElementType Type, int ElementsPerBlock, bool IsOutput)
{
    /// <summary>Whether every row of a call reads the same elements: those of one row are all there are.</summary>
    public bool IsShared { get; init; }

    // Asked for at every call, once or more for each operand.
    internal int BytesPerBlock { get; } = ElementsPerBlock * Type.Size();
}
