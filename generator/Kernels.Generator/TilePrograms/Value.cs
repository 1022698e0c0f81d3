namespace Kernels.Generator.TilePrograms;

/// <summary>A value of a tile program in single static assignment form: defined once, by an operation or a region's argument.</summary>
internal sealed class Value(int id, ValueType type)
{
    public int Id { get; } = id;

    public ValueType Type { get; } = type;

    public override string ToString() => $"%{Id}";
}
