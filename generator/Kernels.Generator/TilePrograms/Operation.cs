namespace Kernels.Generator.TilePrograms;

/// <summary>An operation of a tile program: what <see cref="TilePrograms.Opcode"/> and <see cref="OperationTable"/> say, on these values.</summary>
internal class Operation(Opcode opcode, IReadOnlyList<Value> inputs, IReadOnlyList<Value> results)
{
    protected static readonly Value[] None = [];

    public Opcode Opcode { get; } = opcode;

    /// <summary>The values it reads.</summary>
    public IReadOnlyList<Value> Inputs { get; } = inputs;

    /// <summary>The values it defines.</summary>
    public IReadOnlyList<Value> Results { get; } = results;

    /// <summary>The bodies that it runs.</summary>
    public virtual IReadOnlyList<Region> Regions => [];

    /// <summary>The one value it defines.</summary>
    public Value Result => Results[0];

    public OperationRow Row => OperationTable.Of(Opcode);

    /// <summary>Whether equal ones may be one.</summary>
    public virtual bool IsShareable => Row.Effect is Effect.None or Effect.Literal;

    /// <summary>What it is beside its opcode and the values it reads: operations that agree in all three compute the same.</summary>
    public virtual string Details => "";

    /// <summary>The same operation on other values of the same types.</summary>
    public virtual Operation With(IReadOnlyList<Value> inputs, IReadOnlyList<Value> results) => new(Opcode, inputs, results);
}
