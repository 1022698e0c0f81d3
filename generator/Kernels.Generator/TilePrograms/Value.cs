namespace Kernels.Generator.TilePrograms;

/// <summary>A value of a tile program in single static assignment form: defined once, by an operation or a region's argument.</summary>
internal sealed class Value(int id, ValueType type)
{
    public int Id { get; } = id;

    public ValueType Type { get; } = type;

    /// <summary>What its builder calls it, for those who read what is printed; several may be called alike.</summary>
    public string? Name { get; private set; }

    /// <summary>Calls it so, unless it has a name.</summary>
    public Value Named(string? name)
    {
        Name ??= name;
        return this;
    }

    public override string ToString() => Name is null ? $"%{Id}" : $"%{Name}.{Id}";
}
