using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Targets.CSharp;

/// <summary>One C# method of a tile program.</summary>
/// <param name="Operations">What it does: literals first.</param>
/// <param name="Parameters">The uniform values it is given; those of the entry are the runtime's.</param>
/// <param name="Calls">The loops that are methods of their own.</param>
internal sealed record CSharpMethod(
    string Name, bool IsEntry, IReadOnlyList<Operation> Operations, IReadOnlyList<Value> Parameters, IReadOnlyDictionary<For, CSharpMethod> Calls)
{
    /// <summary>
    /// RyuJIT optimizes methods fully up to about 1,000 locals, half as well at 1,900 and hardly beyond 2,000 (measured); a local of
    /// ours may become two of its own.
    /// </summary>
    private const int MostValues = 450;

    private const int SmallestLoop = 40;

    /// <summary>The program as one method, or with a method for each large loop over a tile.</summary>
    public static IReadOnlyList<CSharpMethod> Split(TileProgram program, string width)
    {
        var calls = new Dictionary<For, CSharpMethod>();
        if (Count(program.Body) > MostValues)
        {
            foreach (var loop in program.Body.Operations.OfType<For>().SelectMany(tiles => Loops(tiles.Body)))
            {
                var parts = Free(loop).ToList();
                var literals = program.Body.Operations.Where(operation => operation is Constant or LaneConstant or IndexConstant or Parameter && parts.Contains(operation.Result)).ToList();
                var parameters = parts.Except(literals.Select(literal => literal.Result)).ToList();
                if (parameters.Any(value => value.Type != ValueType.Index)) continue;
                calls[loop] = new CSharpMethod($"Run{width}Pass{calls.Count + 1}", false, [.. literals, loop], parameters, new Dictionary<For, CSharpMethod>());
            }
        }

        return [new CSharpMethod($"Run{width}", true, program.Body.Operations, [], calls), .. calls.Values];
    }

    /// <summary>The loops over a tile that are worth a call; of a leaf's loop, those within it.</summary>
    private static IEnumerable<For> Loops(Region region) => region.Operations.SelectMany(operation => operation switch
    {
        For loop when Count(loop.Body) > MostValues => Loops(loop.Body),
        For { Results.Count: 0 } loop when Count(loop.Body) >= SmallestLoop => [loop],
        If choice => choice.Regions.SelectMany(Loops),
        _ => [],
    });

    private static int Count(Region region) => region.Operations.Sum(operation => operation.Results.Count + operation.Regions.Sum(Count));

    /// <summary>The values that an operation reads from outside itself.</summary>
    private static IEnumerable<Value> Free(Operation operation)
    {
        if (operation.Regions.Count == 0) return operation.Inputs;
        var inside = operation.Regions.SelectMany(body => body.Operations.SelectMany(inner => inner.Results).Concat(body.Arguments));
        return operation.Inputs.Concat(operation.Regions.SelectMany(body => body.Operations.SelectMany(Free).Concat(body.Yields))).Except(inside).Distinct();
    }
}
