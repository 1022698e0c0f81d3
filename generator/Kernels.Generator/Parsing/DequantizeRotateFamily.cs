using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Specs.Steps;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>[DequantizeRotateKernel(Of = nameof(Encode))].</summary>
internal sealed class DequantizeRotateFamily : KernelFamily
{
    public override string AttributeName => "Kernels.DequantizeRotateKernelAttribute";

    private static readonly ImmutableArray<OperandRule> Always =
    [
        OperandRule.Input(OperandRole.Codes), .. OperandRule.OfGroups, OperandRule.Output(OperandRole.Destination),
    ];

    public override ImmutableArray<OperandRule> Operands { get; } = [.. Always, .. OperandStep.InverseRoles.Select(OperandRule.Optional)];

    public override KernelDescription? Read(IMethodSymbol method, AttributeReader attribute, Compilation compilation, DiagnosticSink sink)
    {
        if (EncoderResolver.Resolve(method, attribute, EncoderReference.Decoder, sink) is not { } encoder) return null;

        return new([.. OperandRule.Of(encoder.Encoding.Format, Always), .. encoder.Shared.Select(rule => Undoing(encoder.Encoding, rule))], described =>
        {
            CheckTypes(method, described, encoder, sink);
            return new DequantizeRotateSpec(described, encoder.DisplayName, encoder.Encoding.Of(described));
        });
    }

    /// <summary>The operand of what undoes a step.</summary>
    private static OperandRule Undoing(EncodingSpec encoding, OperandRule rule)
    {
        var role = encoding.StepBy(rule.Role)!.InverseRole;
        return rule with { Role = role, Names = [role.Name] };
    }

    private static void CheckTypes(IMethodSymbol method, MethodSpec described, Encoder encoder, DiagnosticSink sink)
    {
        foreach (var operand in described.Operands)
        {
            if (encoder.TypeOf(operand.Role) is not { } written || written == operand.Element) continue;

            var parameter = method.Parameters.First(parameter => parameter.Name == operand.Name);
            sink.Report(TypeDiagnostics.GroupTypeDiffers, SyntaxLocations.TypeOf(parameter), operand.Name, operand.Element.Keyword(), encoder.DisplayName, written.Keyword());
        }
    }
}
