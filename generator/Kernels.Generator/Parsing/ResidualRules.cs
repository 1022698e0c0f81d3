using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;
using Microsoft.CodeAnalysis;
using static Kernels.Generator.Parsing.Phrases;

namespace Kernels.Generator.Parsing;

/// <summary>What an encoder's attribute says of codes of what its own lose.</summary>
internal static class ResidualRules
{
    private const string Prefix = "residual";

    private static readonly ImmutableArray<OperandRule> OfCodes = [OperandRule.Input(OperandRole.Codes), .. OperandRule.OfGroups];

    /// <summary>The operands that there may be, of encoders and of what reads their codes.</summary>
    public static ImmutableArray<OperandRule> OfUnknown { get; } =
    [
        .. from role in EncodingSpec.Written.Concat(OperandStep.Roles).Concat(OperandStep.InverseRoles).Distinct()
           select OperandRule.Optional(role).As(role.Residual, Prefix),
    ];

    /// <summary>The encoder whose codes they are; null where the attribute names none, or, with the reason in <paramref name="sink"/>, none that can be.</summary>
    /// <param name="method">The encoder.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="encoding">What it says beside.</param>
    /// <param name="sink">Takes the reasons.</param>
    public static Encoder? Read(IMethodSymbol method, AttributeReader attribute, EncodingSpec encoding, DiagnosticSink sink)
    {
        var property = EncoderReference.Residual.Property;
        if (attribute.Value<string?>(property, null) is null || EncoderResolver.Resolve(method, attribute, EncoderReference.Residual, sink) is not { } residual) return null;

        (string Reason, string Fix)? fault = KernelAttribute.On(residual.Method!).Any(kernel => kernel.Reader.IsSet(property)) ? ("which has a Residual, too", "name an encoder without")
            : residual.Encoding.RowLength != encoding.RowLength ? ($"whose rows have {Number(residual.Encoding.RowLength)} elements and not {Number(encoding.RowLength)}", "let both have the same")
            : residual.Encoding.HasSharedScales ? ("whose scales all rows share", "let it compute them")
            : null;
        if (fault is not { } found) return residual;

        sink.Report(PipelineDiagnostics.Residual, attribute.LocationOf(property), method.Name, residual.DisplayName, found.Reason, found.Fix);
        return null;
    }

    /// <summary>The encoding, with that of what its codes lose.</summary>
    public static EncodingSpec With(EncodingSpec encoding, Encoder? residual) => residual is null ? encoding : encoding with { Residual = residual.Encoding with { Steps = residual.Steps } };

    /// <summary>What an encoder writes of it, and takes for it; where it names none that can be, what there may be.</summary>
    public static IEnumerable<OperandRule> Written(AttributeReader attribute, Encoder? residual) =>
        residual is null ? attribute.IsSet(EncoderReference.Residual.Property) ? OfUnknown.Select(rule => rule with { IsOutput = EncodingSpec.Written.Any(own => own.Residual == rule.Role) }) : []
        : Named(OperandRule.Of(residual.Encoding.Format, OfCodes).Select(rule => rule with { IsOutput = true }).Concat(residual.Shared));

    /// <summary>What those read of it who read the codes.</summary>
    public static IEnumerable<OperandRule> Read(Encoder? residual) => residual is null ? [] : Named(OperandRule.Of(residual.Encoding.Format, OfCodes).Concat(DecodingRules.Undoing(residual)));

    /// <summary>Whether an encoder's codes are all that there is of its rows, as not everybody takes more.</summary>
    /// <param name="encoder">The encoder.</param>
    /// <param name="who">Who does not.</param>
    /// <param name="location">Where the encoder is named.</param>
    /// <param name="sink">Takes that it is not so.</param>
    public static void CheckNone(Encoder encoder, string who, Location location, DiagnosticSink sink)
    {
        if (encoder.Residual is not null) sink.Report(PipelineDiagnostics.ResidualNotTaken, location, encoder.DisplayName, who);
    }

    private static IEnumerable<OperandRule> Named(IEnumerable<OperandRule> rules) => rules.Select(rule => rule.As(rule.Role.Residual, Prefix));
}
