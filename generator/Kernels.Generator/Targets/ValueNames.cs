using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Targets;

/// <summary>What values are called in a text: a register, a literal, or another value's name.</summary>
internal sealed class ValueNames
{
    private readonly Dictionary<Value, string> names = [];

    public string this[Value value] => names[value];

    public void Alias(Value value, string name) => names[value] = name;
}
