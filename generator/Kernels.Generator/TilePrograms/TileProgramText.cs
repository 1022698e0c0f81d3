using System.Text;

namespace Kernels.Generator.TilePrograms;

/// <summary>A tile program as text, one operation a line.</summary>
internal static class TileProgramText
{
    public static string Of(TileProgram program)
    {
        var text = new StringBuilder($"{program.Name}: {program.Lanes} lanes, {program.TileBlocks} blocks a tile\n");
        foreach (var memory in program.Buffers) text.Append($"  {memory.Space} {memory.Name}: {memory.Type}{(memory.Bytes > 0 ? $", {memory.Bytes} bytes" : "")}\n");
        Append(text, program.Body, "  ");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Region region, string indent)
    {
        foreach (var operation in region.Operations)
        {
            text.Append(indent).Append(Of(operation)).Append('\n');
            for (var i = 0; i < operation.Regions.Count; i++)
            {
                if (i > 0) text.Append(indent).Append("else\n");
                Append(text, operation.Regions[i], indent + "  ");
            }
        }

        if (region.Yields.Count > 0) text.Append($"{indent}yield {string.Join(", ", region.Yields)}\n");
    }

    private static string Of(Operation operation) => operation switch
    {
        Note note => $"// {note.Text}",
        For loop => $"{Results(loop)}for {loop.Body.Arguments[0]} from {loop.Lower} below {loop.Upper} {loop.Details}{(loop.Initial.Count > 0 ? $" carrying {string.Join(", ", loop.Initial)}" : "")}",
        If choice => $"if {choice.Inputs[0]} below {choice.Inputs[1]}",
        Load load => $"{Results(load)}load {load.Details}",
        Store store => $"store {store.Details} = {string.Join(", ", store.Elements)}",
        Prefetch prefetch => $"prefetch {prefetch.Details}",
        _ => Results(operation) + string.Join(" ", new[] { operation.Row.Name, string.Join(", ", operation.Inputs), operation.Details }.Where(part => part.Length > 0)),
    };

    private static string Results(Operation operation) => operation.Results.Count == 0 ? "" : string.Join(", ", operation.Results) + " = ";
}
