using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.WellKnownDiagnosticTags;

namespace Kernels.Generator.Diagnostics;

/// <summary>KRN42nn: products with quantized weights.</summary>
internal static class ProductDiagnostics
{
    private const string Category = "Kernels.Quantization";

    public static readonly DiagnosticDescriptor LoweringUndefined = new(
        "KRN4201", "Lowering is a value of ProductLowering",
        "Lowering is {0}, which ProductLowering does not define; write 'ProductLowering.Auto', 'ProductLowering.Table' or 'ProductLowering.MultiplyAdd'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4201.md", NotConfigurable);

    public static readonly DiagnosticDescriptor OffsetNotExact = new(
        "KRN4202", "A product's format has a whole or half offset among its codes",
        "The offset of '{0}' is {1}; products are exact sums of integers: use a format whose offset is a multiple of 0.5 from {2} to {3}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4202.md", NotConfigurable);

    public static readonly DiagnosticDescriptor TooManyLevels = new(
        "KRN4203", "The levels of a product's format are one apart, or at most 16",
        "The format '{0}' has {1} codes whose levels are not one apart; a product takes up to 16, the largest of which is at least 2^-100: use such a format, as 'Nf4', one of integers, as 'Int8', or decode the weights",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4203.md", NotConfigurable);

    public static readonly DiagnosticDescriptor LevelsLookedUp = new(
        "KRN4204", "A product by lookups has a format of levels one apart",
        "The levels of '{0}' are not one apart, as those of 'ProductLowering.Table' are; leave Lowering out, or write 'ProductLowering.MultiplyAdd'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4204.md", NotConfigurable);

    public static readonly DiagnosticDescriptor HalfScales = new(
        "KRN4205", "HalfScales is for formats whose scales can be Half",
        "HalfScales is set, and the scales of '{0}' are {1}; leave it out",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4205.md", NotConfigurable);

    public static readonly DiagnosticDescriptor GroupsOfLevelsTooLarge = new(
        "KRN4206", "A product's groups of rounded levels are small",
        "Groups have {0} elements, and the levels of '{1}' are multiples of 2^{2} in products, which take groups of up to {3} of such, whose sums always fit 32 bits; use a GroupSize of up to {3}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4206.md", NotConfigurable);

    public static readonly DiagnosticDescriptor SharedScales = new(
        "KRN4207", "A product's weights have scales for each row",
        "The rows of '{0}' share their scales, and those of weights have their own; describe the weights by [LutGemmKernel<TFormat>] with the same Rotation, GroupSize and signs, and repeat the scales for each row when you pack them",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4207.md", NotConfigurable);

    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        [LoweringUndefined, OffsetNotExact, TooManyLevels, LevelsLookedUp, HalfScales, GroupsOfLevelsTooLarge, SharedScales];
}
