namespace Kernels;

/// <summary>
/// Puts the codes of a number format and what its groups have into blocks, one after the other in one span of bytes, as files and caches of models hold them. A
/// <see cref="BlockFieldAttribute"/> for each part says where in the block it is.
/// </summary>
/// <remarks>
/// An encoder of the format writes <c>Span&lt;byte&gt; blocks</c>, and a decoder reads it, in place of <c>codes</c>, <c>scales</c> and what else groups have. Codes may be alone in blocks; what has no field stays an operand of its
/// own, but scales that are codes (<see cref="NestedScaleAttribute"/>) are in blocks. A row is whole blocks, and every bit of a block is in one field. Numbers of several bytes are little-endian.
/// </remarks>
/// <param name="elements">The elements of a block: a power of two from 16 to 32768. They are one group, unless the format's attribute of its scales gives it several.</param>
/// <param name="bytes">The bytes of a block.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class BlockAttribute(int elements, int bytes) : Attribute
{
    /// <summary>The elements of a block.</summary>
    public int Elements { get; } = elements;

    /// <summary>The bytes of a block.</summary>
    public int Bytes { get; } = bytes;
}
