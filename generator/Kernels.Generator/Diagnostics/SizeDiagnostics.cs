using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.WellKnownDiagnosticTags;

namespace Kernels.Generator.Diagnostics;

/// <summary>KRN3nnn: lengths, blocks, groups and factors.</summary>
internal static class SizeDiagnostics
{
    private const string Category = "Kernels.Sizes";

    public static readonly DiagnosticDescriptor LengthOutOfRange = new(
        "KRN3001", "A transform's length is from 2 to 32768",
        "The length {0} is outside 2 to 32768; the nearest is {1}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3001.md", NotConfigurable);

    public static readonly DiagnosticDescriptor LengthNotOfTransform = new(
        "KRN3002", "A transform's length is 2^k or m·2^k",
        "The length {0} is neither a power of two nor 3, 5, 7, 9, 11, 13 or 15 times one from 16 on; the nearest are {1}: pad rows with zeros to the larger one, {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3002.md", NotConfigurable);

    public static readonly DiagnosticDescriptor ScaleUndefined = new(
        "KRN3003", "Scale is a value of HadamardScale",
        "Scale is {0}, which HadamardScale does not define; write 'HadamardScale.Orthonormal', 'HadamardScale.None' or 'HadamardScale.Inverse'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3003.md", NotConfigurable);

    public static readonly DiagnosticDescriptor RowLengthOutOfRange = new(
        "KRN3004", "A row's length is from 16 to 1048576",
        "The row length {0} is outside 16 to 1048576; {1}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3004.md", NotConfigurable);

    public static readonly DiagnosticDescriptor RotationOutOfRange = new(
        "KRN3005", "A rotation's block is at most 32768",
        "Rotation is {0}, outside 0 to 32768; {1}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3005.md", NotConfigurable);

    public static readonly DiagnosticDescriptor RotationNotOfTransform = new(
        "KRN3006", "A rotation's block is 2^k or m·2^k",
        "Rotation is {0}, neither a power of two nor 3, 5, 7, 9, 11, 13 or 15 times one from 16 on; {1}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3006.md", NotConfigurable);

    public static readonly DiagnosticDescriptor RotationDoesNotDivide = new(
        "KRN3007", "A rotation's block divides the row",
        "Rotation is {0}, which does not divide the row length {1}; {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3007.md", NotConfigurable);

    public static readonly DiagnosticDescriptor GroupOutOfRange = new(
        "KRN3008", "A group is from 16 to 32768 elements",
        "GroupSize is {0}, outside 16 to 32768; {1}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3008.md", NotConfigurable);

    public static readonly DiagnosticDescriptor GroupNotPowerOfTwo = new(
        "KRN3009", "A group is a power of two",
        "GroupSize is {0}, which is not a power of two; {1}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3009.md", NotConfigurable);

    public static readonly DiagnosticDescriptor GroupDoesNotDivide = new(
        "KRN3010", "A group divides the row",
        "GroupSize is {0}, which does not divide the row length {1}; {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3010.md", NotConfigurable);

    public static readonly DiagnosticDescriptor SignedRowTooLong = new(
        "KRN3011", "A row with random signs is at most 262144 elements, with several rounds fewer",
        "The row length {0} is more than the {1} elements that random signs allow{2}; describe rows of a divisor of it, such as {3}, or leave {4} out",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3011.md", NotConfigurable);

    public static readonly DiagnosticDescriptor GroupCrossesBlocks = new(
        "KRN3012", "A group lies within a block of m·2^k",
        "GroupSize is {0}, more than the {1} elements of each block that Rotation = {2} couples; write 'GroupSize = {1}', or a smaller power of two",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3012.md", NotConfigurable);

    public static readonly DiagnosticDescriptor NotOfBlocks = new(
        "KRN3013", "A kernel of blocks has rows and groups of whole ones",
        "{0} is {1}, and '{2}' has blocks of {3} elements; {4}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3013.md", NotConfigurable);

    public static readonly DiagnosticDescriptor MatrixOrder = new(
        "KRN3014", "A matrix has an order that is a power of two from 16, or of an outer one 2, to 256",
        "{0} is {1}, {2}; {3}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3014.md", NotConfigurable);

    public static readonly DiagnosticDescriptor MatrixBlock = new(
        "KRN3015", "What matrices couple divides the row and lies within a block of m·2^k",
        "{0} is {1}, more than the {2} elements {3}; write orders whose product is at most {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3015.md", NotConfigurable);

    public static readonly DiagnosticDescriptor RowOfInnerProducts = new(
        "KRN3016", "Inner products are of rows of a power of two",
        "The rows of '{0}' have {1} elements; inner products are of rows of a power of two up to 32768: encode parts of such a length as rows of their own, whose inner products add up, or decode the rows",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3016.md", NotConfigurable);

    public static readonly DiagnosticDescriptor QueriesOutOfRange = new(
        "KRN3017", "A call has 1 to 16 queries",
        "Queries is {0}, outside 1 to 16; the nearest is {1}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3017.md", NotConfigurable);

    public static readonly DiagnosticDescriptor RowNotOfSixteens = new(
        "KRN3018", "A row without groups is a multiple of 16 elements",
        "The row length {0} is not a multiple of 16; {1}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN3018.md", NotConfigurable);

    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        LengthOutOfRange, LengthNotOfTransform, ScaleUndefined, RowLengthOutOfRange, RotationOutOfRange,
        RotationNotOfTransform, RotationDoesNotDivide, GroupOutOfRange, GroupNotPowerOfTwo, GroupDoesNotDivide,
        SignedRowTooLong, GroupCrossesBlocks, NotOfBlocks, MatrixOrder, MatrixBlock, RowOfInnerProducts, QueriesOutOfRange,
        RowNotOfSixteens,
    ];
}
