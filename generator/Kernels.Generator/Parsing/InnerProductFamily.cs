using Kernels.Generator.Diagnostics;
using Kernels.Generator.Mathematics;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[InnerProductKernel(Of = nameof(Encode))].</summary>
internal sealed class InnerProductFamily : KernelFamily
{
    private const int MostQueries = 16;

    public override string AttributeName => "Kernels.InnerProductKernelAttribute";

    private static readonly ImmutableArray<OperandRule> Always =
    [
        OperandRule.Input(OperandRole.Codes), .. OperandRule.OfGroups, OperandRule.Optional(OperandRole.Slots), OperandRule.Optional(OperandRole.Bits),
        OperandRule.Input(OperandRole.Query) with { Names = ["query", "queries"] }, OperandRule.Output(OperandRole.Scores) with { Names = ["scores", "destination"] },
    ];

    public override ImmutableArray<OperandRule> Operands { get; } = [.. Always, .. OperandStep.InverseRoles.Select(OperandRule.Optional), .. ResidualRules.OfUnknown];

    public override KernelDescription? Read(IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink)
    {
        if (EncoderResolver.Resolve(method, attribute, EncoderReference.InnerProduct, sink) is not { } encoder) return null;

        var queries = attribute.Value("Queries", 1);
        if (queries is < 1 or > MostQueries) sink.Report(SizeDiagnostics.QueriesOutOfRange, attribute.LocationOf("Queries"), Phrases.Number(queries), Phrases.Number(queries < 1 ? 1 : MostQueries));
        var row = encoder.Encoding.RowLength;
        if (!PowersOfTwo.Is(row) || row > TransformLength.Longest) sink.Report(SizeDiagnostics.RowOfInnerProducts, attribute.LocationOf("Of"), encoder.DisplayName, Phrases.Number(row));

        var areRotated = attribute.Value("Rotated", false);
        return new([.. OperandRule.Of(encoder.Encoding.Format, Always), .. areRotated ? [] : DecodingRules.Undoing(encoder), .. ResidualRules.Read(encoder.Residual)], described =>
        {
            DecodingRules.Check(method, described, encoder, sink);
            return new InnerProductSpec(described, encoder.DisplayName, encoder.Encoding.Of(described), queries, areRotated);
        });
    }
}
