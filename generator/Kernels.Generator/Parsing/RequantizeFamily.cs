using Kernels.Generator.Diagnostics;
using Kernels.Generator.Parsing.Functions;
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

        var (fromSteps, toSteps) = (StepsOf(from), StepsOf(to));
        var difference = from.Encoding.RowLength != to.Encoding.RowLength ? $"rows have {Phrases.Number(from.Encoding.RowLength)} and {Phrases.Number(to.Encoding.RowLength)} elements"
            : !fromSteps.SequenceEqual(toSteps) ? $"steps are {Names(fromSteps)}, and {Names(toSteps)}"
            : null;
        if (difference is not null) sink.Report(PipelineDiagnostics.StepsDiffer, attribute.LocationOf("To"), from.DisplayName, to.DisplayName, difference);

        var encoding = WithoutSteps(to) with { ScaleFunction = FunctionOf(to, method, attribute, compilation, sink) };
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

    /// <summary>The function that gives the encoder's scales. Its faults are reported where it is declared, and where that is another assembly, here.</summary>
    private static ScaleFunction? FunctionOf(Encoder encoder, IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink)
    {
        var declared = encoder.Method!;
        var faults = new DiagnosticSink();
        var function = FunctionParser.ParseOfGroup(declared, KernelAttribute.On(declared).First(kernel => kernel.Family is RotateQuantizeFamily).Reader, compilation, faults);
        if (!faults.Failed) return function;

        sink.Fail();
        if (!SymbolEqualityComparer.Default.Equals(declared.ContainingAssembly, method.ContainingAssembly))
        {
            sink.Report(PipelineDiagnostics.EncoderRefused, attribute.LocationOf("To"), encoder.DisplayName, declared.ContainingAssembly.Name, Phrases.Message(faults.Diagnostics.First()));
        }

        return null;
    }

    private static OperandRule OfOrigin(OperandRule rule) => rule with
    {
        Role = rule.Role.Origin!,
        Names = [.. rule.Names.Select(name => $"source{char.ToUpperInvariant(name[0])}{name.Substring(1)}")],
    };

    private static IReadOnlyList<PipelineStep> StepsOf(Encoder encoder) =>
        [.. encoder.Encoding.Steps.Where(step => step is not OperandStep { IsOptional: true, Role: var role } || encoder.Shared.Any(rule => rule.Role == role))];

    private static string Names(IReadOnlyList<PipelineStep> steps) => steps.Count == 0 ? "none" : string.Join(", ", steps.Select(step => step.Name));

    private static EncodingSpec WithoutSteps(Encoder encoder) => encoder.Encoding with { Steps = ImmutableArray<PipelineStep>.Empty };
}
