using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.WellKnownDiagnosticTags;

namespace Kernels.Generator.Diagnostics;

/// <summary>KRN11nn: the parameters of a kernel method.</summary>
internal static class OperandDiagnostics
{
    private const string Category = "Kernels.Signature";

    public static readonly DiagnosticDescriptor OperandMissing = new(
        "KRN1101", "A kernel method has every operand",
        "'{0}' has no parameter {1}; {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1101.md", NotConfigurable);

    public static readonly DiagnosticDescriptor OperandUnknown = new(
        "KRN1102", "A kernel's operands have their own names",
        "'{0}' is not an operand of this kernel; operands are known by their names, which are {1}: {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1102.md", NotConfigurable);

    public static readonly DiagnosticDescriptor OperandNotSpan = new(
        "KRN1103", "A kernel's operands are spans",
        "'{0}' is of type '{1}'; operands are spans, and arrays convert to them: write '{2}'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1103.md", NotConfigurable);

    public static readonly DiagnosticDescriptor OperandModifier = new(
        "KRN1104", "A kernel's operands have no modifiers",
        "'{0}' has the modifier '{1}'; operands are passed by value: remove it",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1104.md", NotConfigurable);

    public static readonly DiagnosticDescriptor InputWritable = new(
        "KRN1105", "An operand that is read is a ReadOnlySpan",
        "'{0}' is only read, and is declared as '{1}'; write '{2}', to which a Span converts",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1105.md", NotConfigurable);

    public static readonly DiagnosticDescriptor OutputReadOnly = new(
        "KRN1106", "An operand that is written is a Span",
        "'{0}' is written, and is declared as '{1}'; write '{2}'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1106.md", NotConfigurable);

    public static readonly DiagnosticDescriptor OperandRepeated = new(
        "KRN1107", "A kernel has an operand once",
        "'{0}' and '{1}' are both the operand '{2}', which a kernel has once; remove one of them",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1107.md", NotConfigurable);

    public static readonly DiagnosticDescriptor WeightsNotPacked = new(
        "KRN1108", "A product's weights are PackedWeights",
        "'{0}' is of type '{1}'; weights are packed for their device once, before the product: write '{2}'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1108.md", NotConfigurable);

    public static readonly DiagnosticDescriptor TooMany = new(
        "KRN1109", "A kernel has at most twelve operands",
        "'{0}' has {1} operands, and a kernel has at most {2}; leave out some that it can do without",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN1109.md", NotConfigurable);

    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        OperandMissing, OperandUnknown, OperandNotSpan, OperandModifier, InputWritable, OutputReadOnly, OperandRepeated,
        WeightsNotPacked, TooMany,
    ];
}
