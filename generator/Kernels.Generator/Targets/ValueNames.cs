using System.Collections.Generic;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Targets;

/// <summary>Names values by their type and order of appearance.</summary>
internal sealed class ValueNames
{
    private readonly Dictionary<Value, string> names = [];
    private readonly Dictionary<string, int> counts = [];

    public string this[Value value] => names[value];

    /// <summary>Gives a value a fresh name.</summary>
    public string Define(Value value, string prefix)
    {
        counts.TryGetValue(prefix, out var count);
        counts[prefix] = count + 1;
        return names[value] = prefix + count;
    }

    /// <summary>Lets a value be known by an expression or by another value's name.</summary>
    public void Alias(Value value, string name) => names[value] = name;
}
