using System.Text;
using Kernels.Generator.Lowering;
using Kernels.Generator.RowPrograms;
using Kernels.Generator.Targets.CSharp;
using Kernels.Generator.Targets.OpenCL;
using Kernels.Generator.Targets.Ptx;
using Kernels.Generator.Tests.Harness;
using Kernels.Generator.Text;
using Kernels.Generator.TilePrograms;

namespace Kernels.Generator.Tests.Snapshots;

/// <summary>The text of every floor for a transform of 8 elements, as docs/architecture.md shows it.</summary>
internal static class FloorsOfOneKernel
{
    public const string Declaration = "[HadamardKernel(8)]\npublic static partial void Rotate(ReadOnlySpan<float> source, Span<float> destination);";

    public static string Markdown()
    {
        // The compiler's floors are called one by one here, past the place where it enters its culture.
        using var culture = InvariantCulture.Enter();
        var spec = CompiledSpecs.Of($"public static partial class MyKernels {{ {Declaration} }}");
        var row = RowCompiler.Compile(spec);
        var target = TargetDescriptions.Vector128;
        var lowered = TileCompiler.Lower(row, target, "kernels_Rotate");
        var legal = TileCompiler.Compile(row, target, "kernels_Rotate");
        var body = new CodeWriter();
        CSharpPrinter.Print(legal, target.Name, body);

        var text = new StringBuilder();
        Section(text, "The description (`src/Kernels/Attributes`)", "csharp", Declaration);
        Section(text, "The spec (`Parsing` → `Specs`)", "text", spec.ToString());
        Section(text, "The row program (`RowPrograms`)", "text", RowProgramText.Of(row));
        Section(text, "The tile program for 4 lanes, as lowered (`Lowering`)", "text", TileProgramText.Of(lowered));
        Section(text, "The same after the pass list", "text", TileProgramText.Of(legal));
        Section(text, "Printed as C# (`Targets/CSharp`)", "csharp", body.ToString());
        Section(text, "Printed as OpenCL C (`Targets/OpenCL`)", "c", OpenCLPrinter.Print(TileCompiler.Compile(row, TargetDescriptions.OpenCL, "kernels_Rotate")));
        Section(text, "Printed as PTX (`Targets/Ptx`)", "text", PtxPrinter.Print(TileCompiler.Compile(row, TargetDescriptions.Ptx, "kernels_Rotate")));
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, string language, string body) =>
        text.Append($"### {title}\n\n```{language}\n{body.TrimEnd('\n')}\n```\n\n");
}
