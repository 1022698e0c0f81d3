namespace Kernels.Generator.TilePrograms;

/// <summary>result = x kind y.</summary>
internal sealed class Binary(Value result, BinaryKind kind, Value x, Value y) : Operation([x, y], [result])
{
    public BinaryKind Kind { get; } = kind;
}
