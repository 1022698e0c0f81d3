using System;
using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Reads the properties of a rotate-quantize attribute.</summary>
internal static class EncodingParser
{
    // A property that is not set is absent from metadata, so the attribute's default stands here too; a test compares them.
    public const int DefaultGroupSize = 128;

    /// <param name="attribute">The attribute of the encoding method.</param>
    /// <param name="assembly">The assembly that is compiled.</param>
    /// <param name="sink">Takes the reasons when the result is null or the kernel is refused.</param>
    public static Encoding? Parse(AttributeReader attribute, IAssemblySymbol assembly, DiagnosticSink sink)
    {
        var rowLength = attribute.Value("rowLength", 0);
        var rotation = attribute.Value("Rotation", 0);
        var groupSize = attribute.Value("GroupSize", DefaultGroupSize);
        SizeRules.CheckRow(rowLength, rotation, groupSize, attribute, sink);

        var signs = SignParser.Parse(attribute, sink);
        if (signs is not null) SizeRules.CheckSignedRow(rowLength, attribute.LocationOf("rowLength"), sink);
        return FormatParser.Parse(attribute.TypeArgument, assembly, attribute.TypeArgumentLocation, sink) is { } format
            ? new Encoding(rowLength, Math.Max(rotation, 1), groupSize, signs, format)
            : null;
    }
}
