using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;
using static Kernels.Generator.Parsing.Phrases;

namespace Kernels.Generator.Parsing;

/// <summary>Reads and checks [FloatGrid(exponentBits, fractionBits)].</summary>
internal static class FloatGridParser
{
    private const int MostExponentBits = 5;
    private const int MostBits = 8;

    /// <summary>With fewer every code is needed for a number.</summary>
    private const int LeastBitsOfSpecials = 5;

    public static FormatSpec? Parse(ITypeSymbol format, AttributeReader grid, DiagnosticSink sink)
    {
        var exponentBits = grid.Value("exponentBits", 0);
        var fractionBits = grid.Value("fractionBits", 0);
        if (exponentBits is < 1 or > MostExponentBits)
        {
            sink.Report(
                FormatDiagnostics.FloatExponent, grid.LocationOf("exponentBits"), Number(exponentBits), format.Name, Number(Math.Max(1, Math.Min(MostExponentBits, exponentBits))));
            return null;
        }

        var most = MostBits - 1 - exponentBits;
        if (fractionBits < 1 || fractionBits > most)
        {
            sink.Report(
                FormatDiagnostics.FloatFraction, grid.LocationOf("fractionBits"), Number(fractionBits), format.Name, Number(exponentBits), Number(most),
                Number(Math.Max(1, Math.Min(most, fractionBits))));
            return null;
        }

        var faults = sink.Diagnostics.Count;
        var rounding = RoundingRule.Read(grid, FloatGrid.Roundings(1 + exponentBits + fractionBits), format.Name, sink);
        var specials = ReadSpecials(grid, 1 + exponentBits + fractionBits, format.Name, sink);
        return sink.Diagnostics.Count > faults ? null : FloatGrid.Of(Phrases.Type(format), exponentBits, fractionBits, rounding, specials);
    }

    private static FloatSpecials ReadSpecials(AttributeReader grid, int bits, string format, DiagnosticSink sink)
    {
        const string Property = "Specials";
        var specials = (FloatSpecials)grid.Value(Property, 0);
        ImmutableArray<FloatSpecials> allowed = bits < LeastBitsOfSpecials ? [FloatSpecials.None] : [.. (FloatSpecials[])Enum.GetValues(typeof(FloatSpecials))];
        if (!allowed.Contains(specials))
        {
            var found = Enum.IsDefined(typeof(FloatSpecials), specials) ? Quote($"FloatSpecials.{specials}") : Number((int)specials);
            sink.Report(FormatDiagnostics.FloatSpecials, grid.LocationOf(Property), found, format, Number(bits), Or(allowed.Select(value => Quote($"FloatSpecials.{value}"))));
        }

        return specials;
    }
}
