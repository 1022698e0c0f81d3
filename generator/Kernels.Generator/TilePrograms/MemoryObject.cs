using Kernels.Generator.Types;

namespace Kernels.Generator.TilePrograms;

/// <summary>A memory object of a program.</summary>
internal sealed class MemoryObject(string name, MemorySpace space, ElementType type, bool isWritten, IReadOnlyList<byte>? data = null)
{
    /// <summary>The identifier in printed code; the user's name for an operand.</summary>
    public string Name { get; } = name;

    public MemorySpace Space { get; } = space;

    /// <summary>The element type of its declaration; an access may see the bytes as another type.</summary>
    public ElementType Type { get; } = type;

    public bool IsWritten { get; } = isWritten;

    /// <summary>The bytes of constant memory.</summary>
    public IReadOnlyList<byte>? Data { get; } = data;

    /// <summary>Those in words of four, the first byte lowest.</summary>
    public IEnumerable<int> Words => Enumerable.Range(0, Bytes / sizeof(int)).Select(word => Enumerable.Range(0, sizeof(int)).Sum(i => Data![(sizeof(int) * word) + i] << (8 * i)));

    /// <summary>The size of scratch, shared and constant memory; 0 for operands.</summary>
    public int Bytes { get; private set; } = data?.Count ?? 0;

    /// <summary>Makes scratch or shared memory at least this large, while the program is being built.</summary>
    public void Reserve(int bytes) => Bytes = Math.Max(Bytes, bytes);
}
