using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.WellKnownDiagnosticTags;

namespace Kernels.Generator.Diagnostics;

/// <summary>KRN41nn: random signs, and the tie of a decoder or a product to its encoder.</summary>
internal static class PipelineDiagnostics
{
    private const string Category = "Kernels.Quantization";

    public static readonly DiagnosticDescriptor SignsUndefined = new(
        "KRN4101", "Signs is a value of SignPlacement",
        "Signs is {0}, which SignPlacement does not define; write 'SignPlacement.None', 'SignPlacement.Before' or 'SignPlacement.After'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4101.md", NotConfigurable);

    public static readonly DiagnosticDescriptor SeedUnused = new(
        "KRN4102", "A seed without signs does nothing",
        "Seed is set and Signs is not, so that the seed does nothing; set Signs to 'SignPlacement.Before' or 'SignPlacement.After', or remove Seed",
        Category, DiagnosticSeverity.Warning, true, null, HelpLinks.Base + "KRN4102.md");

    public static readonly DiagnosticDescriptor EncoderMissing = new(
        "KRN4103", "What reads codes names its encoder",
        "'{0}' does not say which method {1}; write '{2} = nameof({3})'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4103.md", NotConfigurable);

    public static readonly DiagnosticDescriptor EncoderNotFound = new(
        "KRN4104", "An encoder's name is that of a method",
        "'{0}' has no method '{1}'; {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4104.md", NotConfigurable);

    public static readonly DiagnosticDescriptor NotAnEncoder = new(
        "KRN4105", "An encoder's name is that of a rotate-quantize kernel",
        "'{0}.{1}' has no [RotateQuantizeKernel] attribute; {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4105.md", NotConfigurable);

    public static readonly DiagnosticDescriptor EncoderAmbiguous = new(
        "KRN4106", "An encoder's name is that of one method",
        "'{0}' has {1} rotate-quantize kernels called '{2}', and {3}; give them different names",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4106.md", NotConfigurable);

    public static readonly DiagnosticDescriptor OfTypeWithoutMethods = new(
        "KRN4107", "An encoder's type is one that declares methods",
        "{0} is '{1}', which declares no methods; name the class, struct, record or interface that declares the encoder",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4107.md", NotConfigurable);

    public static readonly DiagnosticDescriptor EncoderRefused = new(
        "KRN4108", "The encoder in another assembly is understood",
        "The encoder '{0}' of assembly '{1}' is refused ({2}); {3}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4108.md", NotConfigurable);

    public static readonly DiagnosticDescriptor Rounds = new(
        "KRN4109", "Rounds are 1 to 3, of random signs and a rotation",
        "Rounds is {0}; {1}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4109.md", NotConfigurable);

    public static readonly DiagnosticDescriptor GivenInPart = new(
        "KRN4110", "What groups have is given or computed as one",
        "'{0}' is {1} and '{2}' is not; an encoder is given all that groups have or computes it: write '{3}'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4110.md", NotConfigurable);

    public static readonly DiagnosticDescriptor SharedScalesWritten = new(
        "KRN4111", "Scales that rows share are given",
        "SharedScales is set and '{0}' is written, for each row by itself; write '{1}' for scales that you give, or remove SharedScales",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4111.md", NotConfigurable);

    public static readonly DiagnosticDescriptor ScaleFit = new(
        "KRN4112", "Scales are fitted where they are numbers that a kernel computes",
        "ScaleFit is {0}, {1}; {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4112.md", NotConfigurable);

    public static readonly DiagnosticDescriptor MatrixWithoutOrder = new(
        "KRN4113", "A matrix has an order",
        "'{0}' is a parameter and {1} names no order; write '{1} = n' in the attribute, with the order n of the matrix, or remove the parameter",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4113.md", NotConfigurable);

    public static readonly DiagnosticDescriptor ClipsOfNothing = new(
        "KRN4114", "What is clipped is measured, and has ends",
        "'clips' is a parameter and {0}; remove it",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4114.md", NotConfigurable);

    public static readonly DiagnosticDescriptor RandomWithoutGrid = new(
        "KRN4115", "Codes that are rounded at random are of a grid",
        "'roundingSeed' is a parameter and '{0}' is a codebook, whose codes are the nearest ones; remove it, or use a format with [IntegerGrid] or [FloatGrid]",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4115.md", NotConfigurable);

    public static readonly DiagnosticDescriptor StepsTwice = new(
        "KRN4116", "Steps are an encoder's or a kernel's own",
        "{0} is set beside {1}, whose method has steps already; remove one of them",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4116.md", NotConfigurable);

    public static readonly DiagnosticDescriptor WayUndefined = new(
        "KRN4117", "Way is a value of RotationWay",
        "Way is {0}, which RotationWay does not define; write 'RotationWay.Forward', 'RotationWay.Inverse' or 'RotationWay.Dual'",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4117.md", NotConfigurable);

    public static readonly DiagnosticDescriptor Refinements = new(
        "KRN4118", "Scales are refined a few times, where a kernel computes them",
        "Refinements is {0}, {1}; {2}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4118.md", NotConfigurable);

    public static readonly DiagnosticDescriptor BitsOfUnevenLevels = new(
        "KRN4119", "Codes of which bits are taken are of even levels",
        "'bits' is a parameter and the levels of '{0}' are not one apart, so that the upper bits of a code say nothing; remove it, or use a format with [IntegerGrid]",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4119.md", NotConfigurable);

    public static readonly DiagnosticDescriptor StepsDiffer = new(
        "KRN4120", "Codes are made of others behind the same steps",
        "The codes of '{1}' cannot be made of those of '{0}', whose {2}; let both have the same, or decode the codes and encode the numbers",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4120.md", NotConfigurable);

    public static readonly DiagnosticDescriptor ScaleFunction = new(
        "KRN4121", "A function of a group gives scales that are computed, and above 0",
        "ScaleFunction is set, {0}; {1}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4121.md", NotConfigurable);

    public static readonly DiagnosticDescriptor Residual = new(
        "KRN4122", "Residual names an encoder of the same rows",
        "The codes of what those of '{0}' lose cannot be made by '{1}', {2}; {3}",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4122.md", NotConfigurable);

    public static readonly DiagnosticDescriptor ResidualNotTaken = new(
        "KRN4123", "Codes of what codes lose are for decoders and inner products",
        "'{0}' has a Residual, whose codes {1} does not take; name an encoder without",
        Category, DiagnosticSeverity.Error, true, null, HelpLinks.Base + "KRN4123.md", NotConfigurable);

    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        [SignsUndefined, SeedUnused, EncoderMissing, EncoderNotFound, NotAnEncoder, EncoderAmbiguous, OfTypeWithoutMethods, EncoderRefused, Rounds, GivenInPart, SharedScalesWritten, ScaleFit, MatrixWithoutOrder, ClipsOfNothing, RandomWithoutGrid, StepsTwice, WayUndefined, Refinements, BitsOfUnevenLevels, StepsDiffer, ScaleFunction, Residual, ResidualNotTaken];
}
