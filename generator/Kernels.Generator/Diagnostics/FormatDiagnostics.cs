using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.WellKnownDiagnosticTags;

namespace Kernels.Generator.Diagnostics;

/// <summary>KRN40nn: the properties that a number format declares.</summary>
internal static class FormatDiagnostics
{
    private const string Category = "Kernels.Quantization";

    public static readonly DiagnosticDescriptor GridBits = new(
        "KRN4001", "A code has from 2 to 8 bits",
        "bits is {0}; a code of '{1}' can have 2 to 8 bits: write {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4001.md", NotConfigurable);

    public static readonly DiagnosticDescriptor GridEmpty = new(
        "KRN4002", "A format's smallest code is not above its largest",
        "minimum is {0} and maximum is {1}, so that '{2}' has no code; write them the other way round{3}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4002.md", NotConfigurable);

    public static readonly DiagnosticDescriptor GridRange = new(
        "KRN4003", "A format's codes fit its bits",
        "The codes {0} to {1} of '{2}' do not fit {3} bits, which hold {4} to {5}; narrow the range, {6}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4003.md", NotConfigurable);

    public static readonly DiagnosticDescriptor GridLargest = new(
        "KRN4004", "A format's largest magnitude is finite, and positive but for an extreme",
        "{3} is {0}; a group's statistic is divided by it: write a {2} number, such as {1}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4004.md", NotConfigurable);

    public static readonly DiagnosticDescriptor GridOffset = new(
        "KRN4005", "A format's offset is finite",
        "offset is {0}; it is the code whose value is zero: write a finite number, such as {1}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4005.md", NotConfigurable);

    public static readonly DiagnosticDescriptor GridZeroCode = new(
        "KRN4006", "A format's zero code is one of its codes",
        "zeroCode is {0}, and the codes of '{1}' are {2} to {3}; write the code that stands for zero, such as {4}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4006.md", NotConfigurable);

    public static readonly DiagnosticDescriptor Statistic = new(
        "KRN4007", "A format's statistic is one that its codes take",
        "statistic is {0}, which says nothing of such codes; write {1}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4007.md", NotConfigurable);

    public static readonly DiagnosticDescriptor CodebookLength = new(
        "KRN4008", "A codebook has from 2 to 256 levels",
        "The codebook of '{0}' has {1}; write from 2 to 256 levels, for which a code has at most 8 bits",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4008.md", NotConfigurable);

    public static readonly DiagnosticDescriptor CodebookOrder = new(
        "KRN4009", "The levels of a codebook are finite and ascend",
        "Level {0} of '{1}' is {2}; {3}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4009.md", NotConfigurable);

    public static readonly DiagnosticDescriptor SeveralDescriptions = new(
        "KRN4010", "A number format is described once",
        "'{0}' has the attributes {1}, which say different things of its codes; keep one",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4010.md", NotConfigurable);

    public static readonly DiagnosticDescriptor ScaleRounding = new(
        "KRN4011", "The rounding of power-of-two scales is a value of ScaleRounding",
        "rounding is {0}, which ScaleRounding does not define; write 'ScaleRounding.Down', 'ScaleRounding.Up' or 'ScaleRounding.Even'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4011.md", NotConfigurable);

    public static readonly DiagnosticDescriptor FloatExponent = new(
        "KRN4012", "A float grid has from 1 to 5 bits of exponent",
        "exponentBits is {0}; the exponents of '{1}' can have 1 to 5 bits: write {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4012.md", NotConfigurable);

    public static readonly DiagnosticDescriptor FloatFraction = new(
        "KRN4013", "A float grid has a fraction, and at most 8 bits",
        "fractionBits is {0}; beside a sign and {2} bits of exponent the fractions of '{1}' can have 1 to {3} bits: write {4}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4013.md", NotConfigurable);

    public static readonly DiagnosticDescriptor RangeFromZero = new(
        "KRN4014", "The codes of a format with zero points or minima begin at 0",
        "{0} is {1}; the groups of '{2}' have {3}, which shift codes from 0: write 0",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4014.md", NotConfigurable);

    public static readonly DiagnosticDescriptor ScaleFormat = new(
        "KRN4015", "The format of scales is a value of ScaleFormat",
        "format is {0}, which ScaleFormat does not define; write 'ScaleFormat.E4M3' or 'ScaleFormat.UE5M3'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4015.md", NotConfigurable);

    public static readonly DiagnosticDescriptor SeveralScales = new(
        "KRN4016", "The scales of a number format are described once",
        "'{0}' has the attributes {1}, which say different things of its scales; keep one",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4016.md", NotConfigurable);

    public static readonly DiagnosticDescriptor CodeRounding = new(
        "KRN4017", "The rounding of codes is one that they have",
        "Rounding is {0}, and codes of '{1}' have no such; write {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4017.md", NotConfigurable);

    public static readonly DiagnosticDescriptor OffsetNotWhole = new(
        "KRN4018", "Codes rounded half away from zero have a whole offset",
        "offset is {0}, and codes of '{1}' are rounded half away from zero before it is added; write a whole number from -256 to 256, such as {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4018.md", NotConfigurable);

    public static readonly DiagnosticDescriptor SignedScale = new(
        "KRN4019", "Scales of either sign are numbers",
        "'{0}' has scales of either sign, by 'ScaleStatistic.Extreme', and [{1}] has none below 0; remove it, or take another statistic",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4019.md", NotConfigurable);

    public static readonly DiagnosticDescriptor BlockSize = new(
        "KRN4020", "A block is a power of two of elements, of whole groups",
        "[Block] of '{0}' has {1} elements and {2} bytes; {3}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4020.md", NotConfigurable);

    public static readonly DiagnosticDescriptor BlockContents = new(
        "KRN4021", "The fields of a block are what its format has",
        "The blocks of '{0}' {1}; {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4021.md", NotConfigurable);

    public static readonly DiagnosticDescriptor BlockField = new(
        "KRN4022", "A field of a block lies in it by itself",
        "{0} is {1}; {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4022.md", NotConfigurable);

    public static readonly DiagnosticDescriptor NestedScale = new(
        "KRN4023", "Codes of scales have at most 8 bits, and levels on the side of the scales",
        "{0} is {1}; {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4023.md", NotConfigurable);

    public static readonly DiagnosticDescriptor FloatSpecials = new(
        "KRN4024", "Codes that are no numbers are those of FloatSpecials, of 5 bits and more",
        "Specials is {0}, which '{1}', with codes of {2} bits, cannot have; write {3}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4024.md", NotConfigurable);

    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        GridBits, GridEmpty, GridRange, GridLargest, GridOffset, GridZeroCode, Statistic, CodebookLength, CodebookOrder, SeveralDescriptions, ScaleRounding, FloatExponent, FloatFraction, RangeFromZero, ScaleFormat,
        SeveralScales, CodeRounding, OffsetNotWhole, SignedScale, BlockSize, BlockContents, BlockField, NestedScale, FloatSpecials,
    ];
}
