using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Passes;

/// <summary>Builds a program anew, operation by operation; a pass overrides what it changes.</summary>
internal abstract class TileRewriter(TileProgram program)
{
    private readonly Dictionary<Value, Value> replacements = [];

    protected TileProgram Program { get; } = program;

    protected TileBuilder Builder { get; } = new(program.LaneBits);

    public TileProgram Run()
    {
        RewriteAll(Program.Body.Operations);
        return Program with { Body = Builder.Finish() };
    }

    /// <summary>The new value of an old one.</summary>
    protected Value Map(Value value) => replacements[value];

    protected Value[] MapAll(IEnumerable<Value> values) => [.. values.Select(Map)];

    /// <summary>Lets a new value stand for an old one, whose name it takes.</summary>
    protected void Replace(Value old, Value @new) => replacements[old] = @new.Named(old.Name);

    protected void ReplaceAll(IReadOnlyList<Value> old, IReadOnlyList<Value> @new)
    {
        for (var i = 0; i < old.Count; i++) Replace(old[i], @new[i]);
    }

    protected virtual void Rewrite(Operation operation)
    {
        if (operation is For loop) RewriteLoop(loop);
        else if (operation is If choice) Builder.If(Map(choice.Inputs[0]), Map(choice.Inputs[1]), () => RewriteAll(choice.Then.Operations), () => RewriteAll(choice.Otherwise.Operations));
        else ReplaceAll(operation.Results, Builder.Copy(operation, MapAll(operation.Inputs)));
    }

    protected virtual void RewriteAll(IEnumerable<Operation> operations)
    {
        foreach (var operation in operations) Rewrite(operation);
    }

    private void RewriteLoop(For loop)
    {
        var results = Builder.For(Map(loop.Lower), Map(loop.Upper), loop.Step, MapAll(loop.Initial), (variable, carried) =>
        {
            Replace(loop.Body.Arguments[0], variable);
            for (var i = 0; i < carried.Count; i++) Replace(loop.Body.Arguments[i + 1], carried[i]);
            RewriteAll(loop.Body.Operations);
            return MapAll(loop.Body.Yields);
        });
        ReplaceAll(loop.Results, results);
    }
}
