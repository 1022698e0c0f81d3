using System.Collections.Generic;

namespace Kernels.Generator.TilePrograms;

/// <summary>Writes consecutive elements per lane; lanes that the mask excludes write nothing.</summary>
internal sealed class Store(Address address, IReadOnlyList<Value> elements, Value? mask)
    : Operation([.. elements, .. address.Values, .. Address.Optional(mask)], None)
{
    public Address Address { get; } = address;

    public IReadOnlyList<Value> Elements { get; } = elements;

    public Value? Mask { get; } = mask;

    /// <summary>Elements per lane.</summary>
    public int Width => Elements.Count;
}
