namespace Kernels.Generator.TilePrograms;

/// <summary>The same element in every lane, given by its bits.</summary>
internal sealed class Constant(Value result, int bits) : Operation(None, [result])
{
    public int Bits { get; } = bits;
}
