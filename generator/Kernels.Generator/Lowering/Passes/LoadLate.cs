using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Lowering.Passes;

/// <summary>
/// Puts loads before the first operation that reads them, unless something is stored in between: what is loaded long before takes a register meanwhile, or, as .NET's compiler
/// leaves operations in their order, is stored on the stack and loaded again. A prefetch stays behind the load before it: those of a whole tile at once would take the places
/// of loads that wait for memory.
/// </summary>
internal sealed class LoadLate(TileProgram program) : TileRewriter(program)
{
    public static TileProgram Run(TileProgram program, TargetDescription target) => target.IsVector ? new LoadLate(program).Run() : program;

    protected override void RewriteAll(IEnumerable<Operation> operations)
    {
        var waiting = new List<List<Operation>>();
        List<Operation>? last = null;
        foreach (var operation in operations)
        {
            if (operation is Load)
            {
                waiting.Add(last = [operation]);
                continue;
            }

            var isPrefetch = operation.Opcode == Opcode.Prefetch;
            if (isPrefetch && last is not null && waiting.Contains(last))
            {
                last.Add(operation);
                continue;
            }

            if (operation.Row.Effect == Effect.Acts && !isPrefetch) PlaceAll();
            else Place(operation.Inputs);
            Rewrite(operation);
        }

        PlaceAll();

        void PlaceAll() => Place([.. waiting.SelectMany(group => group[0].Results)]);

        void Place(IReadOnlyList<Value> values)
        {
            foreach (var group in waiting.Where(group => group[0].Results.Any(values.Contains)).ToList())
            {
                if (!waiting.Remove(group)) continue;
                foreach (var operation in group)
                {
                    Place(operation.Inputs);
                    Rewrite(operation);
                }
            }
        }
    }
}
