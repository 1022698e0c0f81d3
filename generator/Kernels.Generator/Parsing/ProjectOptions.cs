using System.Globalization;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kernels.Generator.Parsing;

/// <summary>What a project says to the compiler by its properties.</summary>
/// <param name="Widths">KernelsVectorWidths: the widths that CPU bodies are compiled for; all but scalar unless set, or where it is wrong. (Kernels.targets sets it for Debug builds.)</param>
/// <param name="Dumps">KernelsDump: whether the floors of each kernel are written beside its generated file.</param>
/// <param name="Error">What is wrong with them.</param>
internal sealed record ProjectOptions(VectorWidths Widths, bool Dumps, ReportedDiagnostic? Error)
{
    private static readonly char[] Separators = [',', ';', ' '];

    public static ProjectOptions Read(AnalyzerConfigOptions options)
    {
        var dumps = Read(options, "KernelsDump").Equals("true", StringComparison.OrdinalIgnoreCase);
        var text = Read(options, "KernelsVectorWidths");
        if (text.Length == 0) return new ProjectOptions(VectorWidths.Default, dumps, null);

        var words = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var bits = words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : -1).Distinct().OrderBy(width => width).ToImmutableArray();
        return bits.Length > 0 && bits.All(VectorWidths.All.Contains)
            ? new ProjectOptions(new VectorWidths(bits), dumps, null)
            : new ProjectOptions(VectorWidths.Default, dumps, new ReportedDiagnostic(CompilerDiagnostics.VectorWidths, null, ImmutableArray.Create(text)));
    }

    private static string Read(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue($"build_property.{property}", out var text) ? text.Trim() : "";
}
