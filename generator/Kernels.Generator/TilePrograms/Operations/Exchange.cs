namespace Kernels.Generator.TilePrograms;

/// <summary>Lane i receives the element of lane i xor <see cref="LaneMask"/>.</summary>
internal sealed class Exchange(Value result, Value x, int laneMask) : Operation([x], [result])
{
    public int LaneMask { get; } = laneMask;
}
