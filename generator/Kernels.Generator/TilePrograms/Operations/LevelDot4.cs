namespace Kernels.Generator.TilePrograms;

/// <summary>x plus a dot product of codes u, whose level is 0 at <paramref name="zero"/>, and signed bytes s; inputs in the order x, u, s.</summary>
internal sealed class LevelDot4(Value result, Value x, Value u, Value s, int zero, ByteRange range) : Operation([x, u, s], [result])
{
    /// <summary>The code whose level is 0.</summary>
    public int Zero { get; } = zero;

    /// <summary>What the bytes are known to keep to.</summary>
    public ByteRange Range { get; } = range;
}
