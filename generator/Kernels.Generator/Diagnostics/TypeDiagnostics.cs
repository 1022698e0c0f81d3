using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.WellKnownDiagnosticTags;

namespace Kernels.Generator.Diagnostics;

/// <summary>KRN2nnn: element types and format types.</summary>
internal static class TypeDiagnostics
{
    private const string Category = "Kernels.Types";

    public static readonly DiagnosticDescriptor ElementType = new(
        "KRN2001", "An operand's element type is one the kernel takes",
        "'{0}' has elements of type '{1}'; this operand takes {2}: write '{3}'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN2001.md", NotConfigurable);

    public static readonly DiagnosticDescriptor FormatWithoutGrid = new(
        "KRN2002", "A number format has an attribute that says what its codes mean",
        "'{0}' has none of the attributes that say what codes mean, [IntegerGrid], [FloatGrid] and [Codebook]; add one to a struct of your own, or use a format such as 'Int4' or 'Int8'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN2002.md", NotConfigurable);

    public static readonly DiagnosticDescriptor FormatTypeParameter = new(
        "KRN2003", "A number format is not a type parameter",
        "'{0}' is a type parameter; the format is compiled into the kernel: name a struct such as 'Int4', and write one method per format",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN2003.md", NotConfigurable);

    public static readonly DiagnosticDescriptor GroupTypeDiffers = new(
        "KRN2004", "What is read of groups has the encoder's type",
        "'{0}' has elements of type '{1}', and '{2}' writes {0} of type '{3}'; write 'ReadOnlySpan<{3}> {0}'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN2004.md", NotConfigurable);

    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        [ElementType, FormatWithoutGrid, FormatTypeParameter, GroupTypeDiffers];
}
