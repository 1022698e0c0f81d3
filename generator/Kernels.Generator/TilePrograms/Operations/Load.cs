using System.Collections.Generic;

namespace Kernels.Generator.TilePrograms;

/// <summary>Reads consecutive elements per lane, one result each; lanes that the mask excludes read 0.</summary>
internal sealed class Load(IReadOnlyList<Value> results, Address address, Value? mask)
    : Operation([.. address.Values, .. Address.Optional(mask)], results)
{
    public Address Address { get; } = address;

    public Value? Mask { get; } = mask;

    /// <summary>Elements per lane.</summary>
    public int Width => Results.Count;
}
