using Kernels.Generator.Targets.CSharp;
using Kernels.Generator.Text;
using Kernels.Generator.TilePrograms;
using Kernels.Generator.Types;

namespace Kernels.Generator.Emission;

/// <summary>The CPU bodies of a kernel, one method per vector width.</summary>
internal static class CpuBodies
{
    private const int BytesInRow = 16;

    /// <summary>The struct that holds a stage's bodies.</summary>
    public static string Name(string stage) => stage + "Body";

    public static void Write(CompiledStage stage, CodeWriter writer)
    {
        writer.Line($"/// <summary>{Xml.Escape(stage.Summary)}</summary>");
        writer.Block($"internal readonly struct {Name(stage.Field)} : IRowKernel", () =>
        {
            WriteTables(stage, writer);

            // One text serves the widths whose programs are the same, and those that have none.
            var texts = new Dictionary<string, string>();
            for (var i = 0; i < stage.Bodies.Count; i++)
            {
                if (i > 0) writer.Line();
                var (width, runs) = stage.Bodies[i];
                if (runs.Target != width)
                {
                    Forward(width.Name, runs.Target.Name, writer);
                    continue;
                }

                var text = new CodeWriter();
                CSharpPrinter.Print(runs.Program, width.Name, text);
                var key = text.ToString().Replace($"Run{width.Name}", "Run");
                if (texts.TryGetValue(key, out var same)) Forward(width.Name, same, writer);
                else
                {
                    texts.Add(key, width.Name);
                    writer.Lines(text.ToString());
                }
            }
        });
    }

    private static void Forward(string width, string to, CodeWriter writer)
    {
        writer.Line($"public static void Run{width}(in KernelArguments arguments, nint firstTile, nint tiles) =>");
        writer.Line($"    Run{to}(arguments, firstTile, tiles);");
    }

    /// <summary>The constant tables. Tiles of different widths read the same one to different lengths: the longest serves them all.</summary>
    private static void WriteTables(CompiledStage stage, CodeWriter writer)
    {
        var constants = stage.Widths.SelectMany(width => width.Program.Buffers).Where(buffer => buffer.Space == MemorySpace.Constant);
        foreach (var table in constants.GroupBy(constant => constant.Name).Select(same => same.OrderByDescending(constant => constant.Bytes).First()))
        {
            writer.Line($"private static ReadOnlySpan<{table.Type.Keyword()}> {CSharpPrinter.DataName(table)} =>");
            writer.Line("[");
            foreach (var row in Rows([.. CSharpLiterals.Of(table)], table.Type.Bytes())) writer.Line("    " + string.Join(", ", row) + ",");
            writer.Line("];").Line();
        }
    }

    private static IEnumerable<IEnumerable<string>> Rows(IReadOnlyList<string> literals, int bytes) =>
        literals.Select((literal, i) => (literal, i)).GroupBy(item => item.i * bytes / BytesInRow, item => item.literal);
}
