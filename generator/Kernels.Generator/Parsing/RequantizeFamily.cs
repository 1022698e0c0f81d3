using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[RequantizeKernel(From = nameof(EncodeLong), To = nameof(EncodeShort))].</summary>
internal sealed class RequantizeFamily : KernelFamily
{
    public override string AttributeName => "Kernels.RequantizeKernelAttribute";

    private static readonly ImmutableArray<OperandRule> OfFrom = [OperandRule.Input(OperandRole.Codes), .. OperandRule.OfGroups];

    private static readonly ImmutableArray<OperandRule> OfTo =
    [
        OperandRule.Output(OperandRole.Codes), .. OperandRule.OfGroups.Select(rule => rule with { IsOutput = true, IsEither = true }), OperandRule.Optional(OperandRole.Clips), OperandRule.Optional(OperandRole.RoundingSeed),
    ];

    public override ImmutableArray<OperandRule> Operands { get; } = [.. OfFrom.Select(OfOrigin), OperandRule.Optional(OperandRole.Bits), .. OfTo];

    public override KernelDescription? Read(IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink)
    {
        var from = EncoderResolver.Resolve(method, attribute, EncoderReference.From, sink);
        var to = EncoderResolver.Resolve(method, attribute, EncoderReference.To, sink);
        if (from is null || to is null) return null;

        ResidualRules.CheckNone(from, "[RequantizeKernel]", attribute.LocationOf("From"), sink);
        ResidualRules.CheckNone(to, "[RequantizeKernel]", attribute.LocationOf("To"), sink);
        var (fromSteps, toSteps) = (from.Steps, to.Steps);
        var difference = from.Encoding.RowLength != to.Encoding.RowLength ? $"rows have {Phrases.Number(from.Encoding.RowLength)} and {Phrases.Number(to.Encoding.RowLength)} elements"
            : fromSteps.SequenceEqual(toSteps) ? null
            : Names(fromSteps) != Names(toSteps) ? $"steps are {Names(fromSteps)}, and {Names(toSteps)}"
            : $"{fromSteps.Zip(toSteps, (one, other) => one.Equals(other) ? null : one.Name).First(name => name is not null)} are of another seed or another size";
        if (difference is not null) sink.Report(PipelineDiagnostics.StepsDiffer, attribute.LocationOf("To"), from.DisplayName, to.DisplayName, difference);

        var encoding = WithoutSteps(to) with { ScaleFunction = EncodingRules.ScaleFunctionOf(to, method, attribute.LocationOf("To"), compilation, sink) };
        ImmutableArray<OperandRule> rules = [.. OperandRule.Of(from.Encoding.Format, OfFrom).Select(OfOrigin), OperandRule.Optional(OperandRole.Bits), .. OperandRule.Of(to.Encoding.Format, OfTo)];
        return new(rules, described =>
        {
            var (read, written) = (RequantizeSpec.Reading(described), RequantizeSpec.Writing(described));
            DecodingRules.Check(method, read, from, sink);
            DecodingRules.CheckTypes(method, written, to, sink);
            EncodingRules.Check(method, attribute, encoding, written, sink);
            return new RequantizeSpec(described, from.DisplayName, WithoutSteps(from), to.DisplayName, encoding);
        });
    }

    private static OperandRule OfOrigin(OperandRule rule) => rule.As(rule.Role.Origin, "source");

    private static string Names(IReadOnlyList<PipelineStep> steps) => steps.Count == 0 ? "none" : string.Join(", ", steps.Select(step => step.Name));

    private static EncodingSpec WithoutSteps(Encoder encoder) => encoder.Encoding with { Steps = ImmutableArray<PipelineStep>.Empty, Residual = null };
}
