namespace Kernels.Generator.TilePrograms;

/// <summary>result = x + Σ u·s over the four unsigned bytes of u and the four signed bytes of s; inputs in the order x, u, s.</summary>
internal sealed class Dot4(Value result, Value x, Value u, Value s, ByteRange range) : Operation([x, u, s], [result])
{
    /// <summary>What the bytes are known to keep to.</summary>
    public ByteRange Range { get; } = range;
}
