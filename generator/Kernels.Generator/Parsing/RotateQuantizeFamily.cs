using Kernels.Generator.Diagnostics;
using Kernels.Generator.Parsing.Functions;
using Kernels.Generator.Specs;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[RotateQuantizeKernel&lt;TFormat&gt;(rowLength)].</summary>
internal sealed class RotateQuantizeFamily : KernelFamily
{
    public override string AttributeName => "Kernels.RotateQuantizeKernelAttribute`1";

    private static readonly ImmutableArray<OperandRule> Always =
    [
        OperandRule.Input(OperandRole.Source), OperandRule.Output(OperandRole.Codes), .. OperandRule.OfGroups.Select(rule => rule with { IsOutput = true, IsEither = true }), OperandRule.Optional(OperandRole.Clips), OperandRule.Optional(OperandRole.Slots),
        OperandRule.Optional(OperandRole.RoundingSeed),
    ];

    public override ImmutableArray<OperandRule> Operands { get; } = [.. Always, .. OperandRule.OfSteps, .. ResidualRules.OfUnknown];

    public override KernelDescription? Read(IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink)
    {
        if (EncodingParser.Parse(attribute, method.ContainingAssembly, sink) is not { } encoding) return null;

        var residual = ResidualRules.Read(method, attribute, encoding, sink);
        encoding = ResidualRules.With(encoding, residual) with { ScaleFunction = FunctionParser.ParseOfGroup(method, attribute, compilation, sink) };
        if (residual is not null) encoding = encoding with { Residual = encoding.Residual! with { ScaleFunction = EncodingRules.ScaleFunctionOf(residual, method, attribute.LocationOf("Residual"), compilation, sink) } };
        var prologue = FunctionParser.Parse("Prologue", method, attribute, compilation, sink);
        return new([.. OperandRule.Of(encoding.Format, Always), .. MatrixRules.OperandsOf(method, attribute, encoding.Pipeline, sink), .. ResidualRules.Written(attribute, residual)], described =>
        {
            EncodingRules.Check(method, attribute, encoding, described, sink);
            if (residual is not null) DecodingRules.CheckTypes(method, EncodingSpec.OfResidual(described), residual, sink);
            return new RotateQuantizeSpec(described, encoding.Of(described), prologue);
        });
    }
}
