using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Targets.CSharp;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Emission;

/// <summary>The CPU bodies of a kernel, one method per vector width.</summary>
internal static class CpuBodies
{
    /// <param name="name">The name of the struct that holds them.</param>
    /// <param name="summary">What they compute.</param>
    /// <param name="widths">The programs, by ascending width.</param>
    /// <param name="writer">Where to write.</param>
    public static void Write(string name, string summary, IReadOnlyList<CompiledTarget> widths, CodeWriter writer)
    {
        var constants = widths.SelectMany(width => width.Program.Buffers).Where(buffer => buffer.Space == MemorySpace.Constant).ToList();
        writer.Line($"/// <summary>{Xml.Escape(summary)}</summary>");
        writer.Line($"[GeneratedCode(\"Kernels.Generator\", \"{GeneratorVersion.Text}\")]");
        writer.Block($"file readonly struct {name} : IRowKernel", () =>
        {
            // Tiles of different widths read the same table to different lengths: the longest serves them all.
            foreach (var table in constants.GroupBy(constant => constant.Name).Select(same => same.OrderByDescending(constant => constant.Bytes).First()))
            {
                writer.Line($"private static ReadOnlySpan<byte> {CSharpPrinter.DataName(table)} =>");
                writer.Line("[");
                foreach (var row in Rows(table.Data!)) writer.Line("    " + string.Join(", ", row.Select(b => $"0x{b:X2}")) + ",");
                writer.Line("];").Line();
            }

            for (var i = 0; i < widths.Count; i++)
            {
                if (i > 0) writer.Line();

                // Where a wider machine has no wider program, one text serves both.
                if (i > 0 && Text(widths[i].Program, "") == Text(widths[i - 1].Program, "")) Forward(widths[i].Target.Name, widths[i - 1].Target.Name, writer);
                else CSharpPrinter.Print(widths[i].Program, widths[i].Target.Name, writer);
            }
        });
    }

    private static string Text(TileProgram program, string width)
    {
        var text = new CodeWriter();
        CSharpPrinter.Print(program, width, text);
        return text.ToString();
    }

    private static void Forward(string width, string to, CodeWriter writer)
    {
        writer.Line($"public static void Run{width}(in KernelArguments arguments, nint firstTile, nint tiles) =>");
        writer.Line($"    Run{to}(arguments, firstTile, tiles);");
    }

    private static IEnumerable<IEnumerable<byte>> Rows(IReadOnlyList<byte> bytes) =>
        bytes.Select((value, i) => (value, i)).GroupBy(item => item.i / 16, item => item.value);
}
