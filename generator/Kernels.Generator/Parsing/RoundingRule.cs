using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;

namespace Kernels.Generator.Parsing;

/// <summary>Reads what an attribute of codes says of how numbers halfway between two are rounded.</summary>
internal static class RoundingRule
{
    /// <param name="attribute">The attribute.</param>
    /// <param name="allowed">The roundings that its codes have.</param>
    /// <param name="format">The name of the format.</param>
    /// <param name="sink">Takes what is wrong with another.</param>
    public static CodeRounding Read(AttributeReader attribute, ImmutableArray<CodeRounding> allowed, string format, DiagnosticSink sink)
    {
        const string Property = "Rounding";
        var rounding = (CodeRounding)attribute.Value(Property, 0);
        if (!allowed.Contains(rounding))
        {
            var found = Enum.IsDefined(typeof(CodeRounding), rounding) ? Quote(rounding) : Phrases.Number((int)rounding);
            sink.Report(FormatDiagnostics.CodeRounding, attribute.LocationOf(Property), found, format, Phrases.Or(allowed.Select(Quote)));
        }

        return rounding;
    }

    private static string Quote(CodeRounding rounding) => Phrases.Quote($"CodeRounding.{rounding}");
}
