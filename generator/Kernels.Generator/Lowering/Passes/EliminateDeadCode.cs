using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Passes;

/// <summary>Drops operations whose results nobody reads.</summary>
internal sealed class EliminateDeadCode(TileProgram program) : TileRewriter(program)
{
    private readonly HashSet<Value> used = [];

    public static TileProgram Run(TileProgram program, TargetDescription target)
    {
        var pass = new EliminateDeadCode(program);
        pass.Mark(program.Body);
        return pass.Run();
    }

    protected override void Rewrite(Operation operation)
    {
        if (IsNeeded(operation)) base.Rewrite(operation);
    }

    private void Mark(Region region)
    {
        used.UnionWith(region.Yields);
        foreach (var operation in region.Operations.Reverse())
        {
            if (!IsNeeded(operation)) continue;
            foreach (var body in operation.Regions) Mark(body);
            used.UnionWith(operation.Inputs);
        }
    }

    private bool IsNeeded(Operation operation) => operation.Row.Effect == Effect.Acts || operation.Results.Any(used.Contains);
}
