namespace Kernels.Generator.TilePrograms;

/// <summary>A sequence of operations with arguments and, for a loop's body, the values it yields.</summary>
internal sealed class Region(IReadOnlyList<Value> arguments, IReadOnlyList<Operation> operations, IReadOnlyList<Value> yields)
{
    public IReadOnlyList<Value> Arguments { get; } = arguments;

    public IReadOnlyList<Operation> Operations { get; } = operations;

    public IReadOnlyList<Value> Yields { get; } = yields;

    /// <summary>The operations with those of their bodies, outer ones first.</summary>
    public IEnumerable<Operation> Flattened =>
        Operations.SelectMany(operation => operation.Regions.SelectMany(body => body.Flattened).Prepend(operation));
}
