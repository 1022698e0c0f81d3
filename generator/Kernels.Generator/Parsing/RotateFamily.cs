using Kernels.Generator.Diagnostics;
using Kernels.Generator.Parsing.Functions;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[RotateKernel(rowLength)], or [RotateKernel(Of = nameof(Encode))].</summary>
internal sealed class RotateFamily : KernelFamily
{
    private const string RowLength = "rowLength";

    /// <summary>What says steps of its own.</summary>
    private static readonly ImmutableArray<string> OwnSteps = [RowLength, "Rotation", "Matrix", "OuterMatrix", "Signs", "Seed", "Rounds"];

    public override string AttributeName => "Kernels.RotateKernelAttribute";

    private static readonly ImmutableArray<OperandRule> Always = [OperandRule.Input(OperandRole.Source), OperandRule.Output(OperandRole.Destination)];

    public override ImmutableArray<OperandRule> Operands { get; } = [.. Always, .. OperandStep.Roles.Union(OperandStep.InverseRoles).Select(OperandRule.Optional)];

    public override KernelDescription? Read(IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink)
    {
        var way = (RotationWay)attribute.Value("Way", 0);
        if (way is < RotationWay.Forward or > RotationWay.Dual) sink.Report(PipelineDiagnostics.WayUndefined, attribute.LocationOf("Way"), Phrases.Number((int)way));
        var prologue = FunctionParser.Parse("Prologue", method, attribute, compilation, sink);
        var isOfEncoder = attribute.IsSet("Of") || attribute.IsSet("OfType") || !OwnSteps.Any(attribute.IsSet);
        return isOfEncoder ? OfEncoder(method, attribute, way, prologue, sink) : OfItself(method, attribute, way, prologue, sink);
    }

    private static KernelDescription? OfEncoder(IMethodSymbol method, AttributeReader attribute, RotationWay way, ScalarExpression? prologue, DiagnosticSink sink)
    {
        foreach (var property in OwnSteps.Where(attribute.IsSet))
        {
            sink.Report(PipelineDiagnostics.StepsTwice, attribute.LocationOf(property), property, attribute.IsSet("Of") ? "Of" : "OfType");
        }

        if (EncoderResolver.Resolve(method, attribute, EncoderReference.Rotation, sink) is not { } encoder) return null;

        var steps = way == RotationWay.Inverse ? DecodingRules.Undoing(encoder) : encoder.Shared;
        return new([.. Always, .. steps], described => new RotateSpec(described, encoder.DisplayName, encoder.Encoding.Pipeline.Of(described), way, prologue));
    }

    private static KernelDescription OfItself(IMethodSymbol method, AttributeReader attribute, RotationWay way, ScalarExpression? prologue, DiagnosticSink sink)
    {
        var rowLength = attribute.Value(RowLength, 0);
        var rotation = attribute.Value("Rotation", 0);
        var matrices = MatrixRules.Parse(attribute, rowLength, rotation, sink);
        var signs = SignParser.Parse(attribute, rotation > 1, sink);
        SizeRules.CheckRow(rowLength, rotation, matrices.Select(matrix => matrix.Block).DefaultIfEmpty(1).Max(), signs, attribute, RowLength, sink);
        var pipeline = new Pipeline(rowLength, Pipeline.StepsOf(matrices, rotation, signs));
        return new([.. Always, .. MatrixRules.OperandsOf(method, attribute, pipeline, sink, isInverse: way == RotationWay.Inverse)], described => new RotateSpec(described, EncoderName: null, pipeline.Of(described), way, prologue));
    }
}
