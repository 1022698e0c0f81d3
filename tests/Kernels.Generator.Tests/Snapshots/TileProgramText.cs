using System.Text;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Tests.Snapshots;

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
            var results = operation.Results.Count == 0 ? "" : string.Join(", ", operation.Results) + " = ";
            text.Append(indent).Append(results).Append(Text(operation)).Append('\n');
            if (operation is not For loop) continue;
            Append(text, loop.Body, indent + "  ");
            if (loop.Body.Yields.Count > 0) text.Append($"{indent}  yield {string.Join(", ", loop.Body.Yields)}\n");
        }
    }

    private static string Text(Operation operation) => operation switch
    {
        Note note => $"// {note.Text}",
        Constant { Result.Type: Kernels.Generator.TilePrograms.ValueType.F32 } constant => $"constant {Bits.ToFloat(constant.Bits).ToString("G9", System.Globalization.CultureInfo.InvariantCulture)}",
        Constant constant => $"constant 0x{constant.Bits:X}",
        IndexConstant constant => $"index {constant.Value}",
        LaneIndex => "lane index",
        LaneConstant constant => $"lanes [{string.Join(" ", constant.Bits.Select(b => constant.Result.Type == Kernels.Generator.TilePrograms.ValueType.F32 ? $"{Bits.ToFloat(b):G9}" : $"{b}"))}]",
        Parameter parameter => $"parameter {parameter.Kind}",
        Unary unary => $"{unary.Kind} {unary.Inputs[0]}",
        Binary binary => $"{binary.Kind} {binary.Inputs[0]}, {binary.Inputs[1]}",
        Compare compare => $"{compare.Kind} {compare.Inputs[0]}, {compare.Inputs[1]}",
        Exchange exchange => $"exchange {exchange.Inputs[0]} with lane xor {exchange.LaneMask}",
        Load load => $"load {Text(load.Address)}{Masked(load.Mask)}",
        Prefetch prefetch => $"prefetch {Text(prefetch.Address)}",
        Store store => $"{(store.IsStreamed ? "stream" : "store")} {Text(store.Address)} = {string.Join(", ", store.Elements)}{Masked(store.Mask)}",
        For loop => $"for {loop.Body.Arguments[0]} from {loop.Lower} below {loop.Upper} step {loop.Step}{(loop.Initial.Count > 0 ? $" carrying {string.Join(", ", loop.Initial)}" : "")}",
        _ => $"{operation.GetType().Name} {string.Join(", ", operation.Inputs)}",
    };

    private static string Text(Address address)
    {
        var parts = new[] { address.Index?.ToString(), address.LaneOffset?.ToString() ?? (address.Lanes.IsBroadcast ? null : $"lanes{address.Lanes}") };
        var sum = string.Join(" + ", parts.OfType<string>().Append($"{address.Displacement}"));
        return $"{address.Buffer.Name}[{sum}] as {address.Type}";
    }

    private static string Masked(Value? mask) => mask is null ? "" : $" where {mask}";
}
