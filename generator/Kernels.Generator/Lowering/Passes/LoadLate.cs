using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Passes;

/// <summary>
/// Puts loads before the first operation that reads them, unless something is stored in between: what is loaded long before takes a register meanwhile, or, as .NET's compiler
/// leaves operations in their order, is stored on the stack and loaded again.
/// </summary>
internal sealed class LoadLate(TileProgram program) : TileRewriter(program)
{
    public static TileProgram Run(TileProgram program, TargetDescription target) => target.IsVector ? new LoadLate(program).Run() : program;

    protected override void RewriteAll(IEnumerable<Operation> operations)
    {
        var waiting = new List<Operation>();
        foreach (var operation in operations)
        {
            if (operation is Load)
            {
                waiting.Add(operation);
                continue;
            }

            if (operation.Row.Effect == Effect.Acts && operation.Opcode != Opcode.Prefetch) PlaceAll();
            else Place(operation.Inputs);
            Rewrite(operation);
        }

        PlaceAll();

        void PlaceAll() => Place([.. waiting.SelectMany(load => load.Results)]);

        void Place(IReadOnlyList<Value> values)
        {
            foreach (var load in waiting.Where(load => load.Results.Any(values.Contains)).ToList())
            {
                if (!waiting.Remove(load)) continue;
                Place(load.Inputs);
                Rewrite(load);
            }
        }
    }
}
