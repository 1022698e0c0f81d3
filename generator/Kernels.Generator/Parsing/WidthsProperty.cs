using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kernels.Generator.Parsing;

/// <summary>The project's property KernelsVectorWidths: the widths that CPU bodies are compiled for, all of them unless set.</summary>
/// <param name="Widths">What it says, or all widths where it is wrong.</param>
/// <param name="Error">What is wrong with it.</param>
internal sealed record WidthsProperty(VectorWidths Widths, ReportedDiagnostic? Error)
{
    private const string Key = "build_property.KernelsVectorWidths";

    private static readonly char[] Separators = [',', ';', ' '];

    public static WidthsProperty Read(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(Key, out var text) || text.Trim().Length == 0) return new WidthsProperty(VectorWidths.All, null);

        var words = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var bits = words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : -1).Distinct().OrderBy(width => width).ToImmutableArray();
        return bits.Length > 0 && bits.All(VectorWidths.All.Contains)
            ? new WidthsProperty(new VectorWidths(bits), null)
            : new WidthsProperty(VectorWidths.All, new ReportedDiagnostic(CompilerDiagnostics.VectorWidths, null, ImmutableArray.Create(text.Trim())));
    }
}
