namespace Kernels.Generator.TilePrograms;

/// <summary>result = x kind y, a mask.</summary>
internal sealed class Compare(Value result, CompareKind kind, Value x, Value y) : Operation([x, y], [result])
{
    public CompareKind Kind { get; } = kind;
}
