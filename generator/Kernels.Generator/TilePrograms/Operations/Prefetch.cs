namespace Kernels.Generator.TilePrograms;

/// <summary>Brings the cache line of an operand's element near. It reads nothing, so the place may lie outside the operand.</summary>
internal sealed class Prefetch(Address address) : Operation([.. address.Values], None)
{
    public Address Address { get; } = address;
}
