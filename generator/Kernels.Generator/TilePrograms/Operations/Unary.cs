namespace Kernels.Generator.TilePrograms;

/// <summary>result = kind(x).</summary>
internal sealed class Unary(Value result, UnaryKind kind, Value x) : Operation([x], [result])
{
    public UnaryKind Kind { get; } = kind;
}
