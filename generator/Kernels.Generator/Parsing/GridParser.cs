using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Shifts;
using Microsoft.CodeAnalysis;
using static Kernels.Generator.Parsing.Phrases;

namespace Kernels.Generator.Parsing;

/// <summary>Reads and checks [IntegerGrid(bits, minimum, maximum, largest, offset, zeroCode, statistic)].</summary>
internal static class GridParser
{
    private const int FewestBits = 2;
    private const int MostBits = 8;

    public static FormatSpec? Parse(ITypeSymbol format, AttributeReader grid, DiagnosticSink sink)
    {
        var bits = grid.Value("bits", 0);
        var minimum = grid.Value("minimum", 0);
        var maximum = grid.Value("maximum", 0);
        var largest = grid.Value("largest", 0f);
        var offset = grid.Value("offset", 0f);
        var zeroCode = grid.Value("zeroCode", 0);
        var middle = (int)(((long)minimum + maximum) / 2);
        var faults = sink.Diagnostics.Count;

        // What is proposed has to hold the codes as they are meant, so that it is not the next error.
        var (low, high) = (Math.Min(minimum, maximum), Math.Max(minimum, maximum));
        var enough = EnoughBits(low, high);
        if (bits is < FewestBits or > MostBits)
        {
            var nearest = Math.Max(FewestBits, Math.Min(MostBits, bits));
            var fix = enough is { } least
                ? Number(Math.Max(nearest, least))
                : $"{Number(MostBits)}, and codes from {Number(Lowest(MostBits, low))} to {Number(Highest(MostBits, low))}";
            sink.Report(FormatDiagnostics.GridBits, grid.LocationOf("bits"), Number(bits), format.Name, fix);
        }
        else if (minimum <= maximum && (minimum < Lowest(bits, minimum) || maximum > Highest(bits, minimum)))
        {
            var fault = maximum > Highest(bits, minimum) ? "maximum" : "minimum";
            var fix = enough is { } least ? $"or declare {Number(least)} bits" : $"as a code has at most {Number(MostBits)} bits";
            sink.Report(
                FormatDiagnostics.GridRange, grid.LocationOf(fault), Number(minimum), Number(maximum), format.Name, Number(bits),
                Number(Lowest(bits, minimum)), Number(Highest(bits, minimum)), fix);
        }

        if (minimum > maximum)
        {
            var fix = enough is { } least ? least <= bits ? "" : $", and declare {Number(least)} bits" : $", and no wider than {Number(MostBits)} bits hold";
            sink.Report(FormatDiagnostics.GridEmpty, grid.LocationOf("minimum"), Number(minimum), Number(maximum), format.Name, fix);
        }

        if (zeroCode < low || zeroCode > high)
        {
            var nearest = Math.Max(low, Math.Min(high, float.IsNaN(offset) ? middle : (int)Clamp(offset)));
            sink.Report(
                FormatDiagnostics.GridZeroCode, grid.LocationOf("zeroCode"),
                Number(zeroCode), format.Name, Number(low), Number(high), Number(nearest));
        }

        var statistic = StatisticRule.Read(grid, StatisticRule.All, sink);
        var isSigned = statistic == ScaleStatistic.Extreme;
        if (!IsFinite(largest) || largest == 0 || (largest < 0 && !isSigned))
        {
            var suggestion = Math.Max(1, Math.Abs((long)maximum));
            sink.Report(FormatDiagnostics.GridLargest, grid.LocationOf("largest"), Number(largest), Number(suggestion), isSigned ? "finite nonzero" : "positive finite", "largest");
        }

        if (!IsFinite(offset))
        {
            sink.Report(FormatDiagnostics.GridOffset, grid.LocationOf("offset"), Number(offset), Number(minimum < 0 ? 0 : middle));
        }

        var rounding = RoundingRule.Read(grid, IntegerGrid.Roundings, format.Name, sink);
        if (rounding == CodeRounding.HalfAwayFromZero && IsFinite(offset) && offset != (float)Math.Round(Clamp(offset)))
        {
            sink.Report(FormatDiagnostics.OffsetNotWhole, grid.LocationOf("offset"), Number(offset), format.Name, Number((float)Math.Round(Clamp(offset))));
        }

        if (GroupShift.By(statistic) is { } shift && (minimum != 0 || offset != 0 || zeroCode != 0))
        {
            var fault = minimum != 0 ? "minimum" : offset != 0 ? "offset" : "zeroCode";
            sink.Report(FormatDiagnostics.RangeFromZero, grid.LocationOf(fault), fault, fault == "offset" ? Number(offset) : Number(fault == "minimum" ? minimum : zeroCode), format.Name, shift.Role.Name);
        }

        return sink.Diagnostics.Count > faults
            ? null
            : IntegerGrid.Of(Phrases.Type(format), FormatSpec.FieldOf(bits), minimum, maximum, largest, offset, zeroCode, statistic, rounding)
                .WithUnroundedScale(grid.Value("UnroundedScale", false));
    }

    private static int Lowest(int bits, int minimum) => minimum < 0 ? -(1 << (bits - 1)) : 0;

    private static int Highest(int bits, int minimum) => minimum < 0 ? (1 << (bits - 1)) - 1 : (1 << bits) - 1;

    /// <summary>The fewest bits that hold the codes; null when a code has not as many.</summary>
    private static int? EnoughBits(int minimum, int maximum)
    {
        for (var bits = FewestBits; bits <= MostBits; bits++)
        {
            if (minimum >= Lowest(bits, minimum) && maximum <= Highest(bits, minimum)) return bits;
        }

        return null;
    }

    private static float Clamp(float offset) => Math.Max(-256f, Math.Min(256f, offset));

    private static bool IsFinite(float value) => !float.IsNaN(value) && !float.IsInfinity(value);
}
