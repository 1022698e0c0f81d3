namespace Kernels.Generator.TilePrograms;

/// <summary>A uniform integer known at compile time.</summary>
internal sealed class IndexConstant(Value result, long value) : Operation(None, [result])
{
    public long Value { get; } = value;
}
