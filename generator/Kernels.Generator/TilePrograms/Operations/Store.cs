using System.Collections.Generic;

namespace Kernels.Generator.TilePrograms;

/// <summary>Writes consecutive elements per lane; lanes that the mask excludes write nothing.</summary>
/// <param name="isStreamed">It may pass the caches by, where the launch allows it: a whole vector at a multiple of its size.</param>
internal sealed class Store(Address address, IReadOnlyList<Value> elements, Value? mask, bool isStreamed = false)
    : Operation([.. elements, .. address.Values, .. Address.Optional(mask)], None)
{
    public Address Address { get; } = address;

    public IReadOnlyList<Value> Elements { get; } = elements;

    public Value? Mask { get; } = mask;

    public bool IsStreamed { get; } = isStreamed;

    /// <summary>Elements per lane.</summary>
    public int Width => Elements.Count;
}
