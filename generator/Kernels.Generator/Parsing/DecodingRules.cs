using Kernels.Generator.Diagnostics;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>What methods that read an encoder's codes have of it.</summary>
internal static class DecodingRules
{
    /// <summary>The operands of what undoes the encoder's steps.</summary>
    public static IEnumerable<OperandRule> Undoing(Encoder encoder) =>
        from rule in encoder.Shared
        let role = encoder.Encoding.StepBy(rule.Role)!.InverseRole
        select rule with { Role = role, Names = [role.Name] };

    /// <summary>What groups have is of the types that the encoder writes, and codes of which bits are taken are of even levels.</summary>
    public static void Check(IMethodSymbol method, MethodSpec described, Encoder encoder, DiagnosticSink sink)
    {
        if (described.Has(OperandRole.Bits) && !encoder.Encoding.Format.HasEvenLevels)
        {
            var bits = method.Parameters.First(parameter => parameter.Name == OperandRole.Bits.Name);
            sink.Report(PipelineDiagnostics.BitsOfUnevenLevels, SyntaxLocations.Of(bits), encoder.Encoding.Format.DisplayName);
        }

        CheckTypes(method, described, encoder, sink);
    }

    /// <summary>What groups have is of the types that the encoder writes.</summary>
    public static void CheckTypes(IMethodSymbol method, MethodSpec described, Encoder encoder, DiagnosticSink sink)
    {
        foreach (var operand in described.Operands)
        {
            if (encoder.TypeOf(operand.Role) is not { } written || written == operand.Element) continue;

            var parameter = method.Parameters.First(parameter => parameter.Name == operand.Name);
            sink.Report(TypeDiagnostics.GroupTypeDiffers, SyntaxLocations.TypeOf(parameter), operand.Name, operand.Element.Keyword(), encoder.DisplayName, written.Keyword());
        }

        if (encoder.Residual is { } residual) CheckTypes(method, EncodingSpec.OfResidual(described), residual, sink);
    }
}
