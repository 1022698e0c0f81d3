using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Reads the properties of a rotate-quantize attribute, and the same properties of a product's.</summary>
internal static class EncodingParser
{
    /// <summary>The most times that scales are refined: after as many, what is left to gain is a few thousandths of the error.</summary>
    private const int MostRefinements = 8;

    /// <param name="attribute">The attribute of the encoding method.</param>
    /// <param name="assembly">The assembly that is compiled.</param>
    /// <param name="sink">Takes the reasons when the result is null or the kernel is refused.</param>
    public static EncodingSpec? Parse(AttributeReader attribute, IAssemblySymbol assembly, DiagnosticSink sink)
    {
        const string RowLength = "rowLength";
        return Parse(attribute, assembly, RowLength, attribute.Value(RowLength, 0), sink);
    }

    /// <summary>The same of an attribute on which the row length may be left out, for the smallest that fits.</summary>
    /// <param name="attribute">The attribute of the product.</param>
    /// <param name="assembly">The assembly that is compiled.</param>
    /// <param name="sink">Takes the reasons when the result is null or the kernel is refused.</param>
    public static EncodingSpec? ParseProduct(AttributeReader attribute, IAssemblySymbol assembly, DiagnosticSink sink)
    {
        const string RowLength = "RowLength";
        var rowLength = attribute.Value(RowLength, 0);
        return Parse(attribute, assembly, RowLength, rowLength == 0 ? null : rowLength, sink);
    }

    private static EncodingSpec? Parse(AttributeReader attribute, IAssemblySymbol assembly, string rowName, int? declared, DiagnosticSink sink)
    {
        var rotation = attribute.Value("Rotation", 0);
        var format = FormatParser.Parse(attribute.TypeArgument, assembly, attribute.TypeArgumentLocation, sink);
        var groupSize = attribute.Value("GroupSize", format?.Scale.GroupSize ?? LinearScale.GroupSize);
        var matrices = MatrixRules.Parse(attribute, declared, rotation, sink);
        var signs = SignParser.Parse(attribute, rotation > 1, sink);
        if (format is null || SizeRules.CheckBlocks(format, declared, rotation, groupSize, attribute, rowName, sink))
        {
            SizeRules.CheckRow(declared, rotation, groupSize, matrices.Select(matrix => matrix.Block).DefaultIfEmpty(1).Max(), signs, attribute, rowName, sink);
        }

        if (format is null) return null;

        // The largest is a multiple of the others: powers of two, or a block of groups.
        var rowLength = declared ?? new[] { rotation, groupSize, format.Blocks?.Elements ?? 0 }.Concat(matrices.Select(matrix => matrix.Block)).Max();
        return new EncodingSpec(rowLength, groupSize, Pipeline.StepsOf(matrices, rotation, signs), format)
        {
            HasSharedScales = attribute.Value("SharedScales", false),
            Fit = ReadFit(attribute, format, sink),
            Refinements = ReadRefinements(attribute, format, sink),
        };
    }

    private static int ReadRefinements(AttributeReader attribute, FormatSpec format, DiagnosticSink sink)
    {
        const string Property = "Refinements";
        var refinements = attribute.Value(Property, 0);
        if (refinements == 0) return 0;
        (string Reason, string Fix)? fault = refinements is < 0 or > MostRefinements ? ("and each takes time", $"write 0 to {MostRefinements}")
            : format.Shift is { IsOfNumbers: false } shift ? ($"and the groups of '{format.DisplayName}' have {shift.Role.Name}, which codes go with", $"leave {Property} out")
            : format.Scale.Types.Contains(ElementType.E8M0) ? ($"and the scales of '{format.DisplayName}' are powers of two, by rules of their own", $"leave {Property} out")
            : null;
        if (fault is { } found) sink.Report(PipelineDiagnostics.Refinements, attribute.LocationOf(Property), Phrases.Number(refinements), found.Reason, found.Fix);
        return refinements;
    }

    private static ScaleFit ReadFit(AttributeReader attribute, FormatSpec format, DiagnosticSink sink)
    {
        const string Property = "ScaleFit";
        var fit = (ScaleFit)attribute.Value(Property, 0);
        if (fit == ScaleFit.None) return fit;

        var values = (ScaleFit[])Enum.GetValues(typeof(ScaleFit));
        var isNumber = format.StoredTypes(OperandRole.Scales).Contains(ElementType.Float);
        (string Reason, string Fix)? fault = !values.Contains(fit) ? ("which ScaleFit does not define", $"write {Phrases.Or(values.Select(value => Phrases.Quote($"ScaleFit.{value}")))}")
            : format.Shift is { } shift ? ($"and the groups of '{format.DisplayName}' have {shift.Role.Name}, which codes go with", "leave ScaleFit out")
            : format.Scale.Nested is not null ? ($"and the scales of '{format.DisplayName}' are codes, by which those of elements are made", "leave ScaleFit out")
            : !isNumber ? ($"and the scales of '{format.DisplayName}' are bytes, by rules of their own", "leave ScaleFit out")
            : null;
        if (fault is { } found) sink.Report(PipelineDiagnostics.ScaleFit, attribute.LocationOf(Property), values.Contains(fit) ? Phrases.Quote($"ScaleFit.{fit}") : Phrases.Number((int)fit), found.Reason, found.Fix);
        return fit;
    }
}
