using Kernels.Generator.Diagnostics;
using Kernels.Generator.Mathematics;
using Kernels.Generator.Parsing.Functions;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Both forms of [LutGemmKernel]: they differ in where the description of the weights comes from.</summary>
internal abstract class LutGemmFamily : KernelFamily
{
    private static readonly ImmutableArray<OperandRule> Always =
    [
        OperandRule.Input(OperandRole.Source) with { Names = ["x", "source", "activations"] },
        OperandRule.Input(OperandRole.Weights), OperandRule.Output(OperandRole.Destination), OperandRule.Optional(OperandRole.Bias),
    ];

    public override ImmutableArray<OperandRule> Operands { get; } = [.. Always, .. OperandRule.OfSteps];

    /// <param name="method">The method.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="compilation">What is compiled.</param>
    /// <param name="weights">What wrote the weights; without a name, what the attribute describes.</param>
    /// <param name="location">Where the attribute says so.</param>
    /// <param name="sink">Takes the reasons when the kernel is refused.</param>
    protected KernelDescription Describe(IMethodSymbol method, AttributeReader attribute, Compilation compilation, Encoder weights, Location location, DiagnosticSink sink)
    {
        var encoding = weights.Encoding;
        CheckLevels(encoding, location, sink);
        if (encoding.HasSharedScales) sink.Report(ProductDiagnostics.SharedScales, location, weights.DisplayName);

        var lowering = (ProductLoweringKind)attribute.Value("Lowering", 0);
        if (lowering is < ProductLoweringKind.Auto or > ProductLoweringKind.MultiplyAdd)
        {
            sink.Report(ProductDiagnostics.LoweringUndefined, attribute.LocationOf("Lowering"), Phrases.Number((int)lowering));
        }
        else if (lowering == ProductLoweringKind.Table && encoding.Format.Levels is not null)
        {
            sink.Report(ProductDiagnostics.LevelsLookedUp, attribute.LocationOf("Lowering"), encoding.Format.DisplayName);
        }

        var epilogue = FunctionParser.Parse("Epilogue", method, attribute, compilation, sink);
        var scaleType = weights.TypeOf(OperandRole.Scales)!.Value;
        var shiftType = encoding.Format.Shift is { } shift ? weights.TypeOf(shift.Role)!.Value : ElementType.None;
        return new([.. Always, .. weights.Shared], described => new LutGemmSpec(described, encoding.Of(described), scaleType, shiftType, lowering, weights.DisplayName, epilogue));
    }

    // Twice (code - offset) has to be an integer, and with 8-bit codes and activations the sum of a group of 32768 of them is
    // just below 2^31.
    private static void CheckLevels(EncodingSpec encoding, Location location, DiagnosticSink sink)
    {
        var format = encoding.Format;
        if (format.Offset is not { } offset)
        {
            CheckTable(encoding, location, sink);
            return;
        }

        var doubled = 2 * offset;
        if (doubled >= 2 * format.Minimum && doubled <= 2 * format.Maximum && doubled == (int)doubled) return;

        sink.Report(
            ProductDiagnostics.OffsetNotExact, location, format.DisplayName, Phrases.Number(offset),
            Phrases.Number(format.Minimum), Phrases.Number(format.Maximum));
    }

    private static void CheckTable(EncodingSpec encoding, Location location, DiagnosticSink sink)
    {
        var format = encoding.Format;
        if (format.Levels is not { } levels)
        {
            sink.Report(ProductDiagnostics.TooManyLevels, location, format.DisplayName, Phrases.Number(format.Maximum + 1));
        }
        else if (levels.Digits > 1 && encoding.GroupSize > LevelTable.LargestGroupOfTwoDigits)
        {
            sink.Report(
                ProductDiagnostics.GroupsOfLevelsTooLarge, location, Phrases.Number(encoding.GroupSize), format.DisplayName,
                Phrases.Number(PowersOfTwo.Exponent(levels.Unit)), Phrases.Number(LevelTable.LargestGroupOfTwoDigits));
        }
    }
}
