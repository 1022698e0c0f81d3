using Kernels.Generator.Types;

namespace Kernels.Generator.TilePrograms;

/// <summary>buffer[index + lanes + displacement], in elements of <paramref name="Type"/>.</summary>
/// <param name="Index">The uniform part; 0 when absent.</param>
/// <param name="Lanes">The part of each lane.</param>
/// <param name="LaneOffset">
/// The part of each lane as a computed value; replaces <paramref name="Lanes"/> when present. In a lookup, a vector's lanes are where its lowest bits say.
/// </param>
/// <param name="Displacement">The constant part.</param>
internal sealed record Address(MemoryObject Buffer, ElementType Type, Value? Index, LaneMap Lanes, int Displacement, Value? LaneOffset = null)
{
    /// <summary>Whether each lane reads an entry of a whole table, of which there is a power of two.</summary>
    public bool IsLookup => LaneOffset is not null && Index is null && Displacement == 0 && Buffer.Space == MemorySpace.Constant;

    /// <summary>The elements that its memory has.</summary>
    public int Entries => Buffer.Bytes / Type.Bytes();

    /// <summary>The values it reads.</summary>
    public IEnumerable<Value> Values => Optional(Index).Concat(Optional(LaneOffset));

    /// <summary>The same place with other values for <see cref="Values"/>, the first of those given.</summary>
    public Address With(IReadOnlyList<Value> values) => this with
    {
        Index = Index is null ? null : values[0],
        LaneOffset = LaneOffset is null ? null : values[Index is null ? 0 : 1],
    };

    /// <summary>The place, which elements of it are meant, and which lanes go there.</summary>
    public string Text(Value? mask)
    {
        var parts = new[] { Index?.ToString(), LaneOffset?.ToString() ?? (Lanes.IsBroadcast ? null : $"lanes{Lanes}") };
        return $"{Buffer.Name}[{string.Join(" + ", parts.OfType<string>().Append($"{Displacement}"))}] as {Type}{(mask is null ? "" : $" where {mask}")}";
    }

    public static IEnumerable<Value> Optional(Value? value) => value is null ? [] : [value];
}
