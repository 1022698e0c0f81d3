using System.Collections.Immutable;
using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.DeviceMatrix.Cases;

namespace Kernels.Tests.Compiler;

/// <summary>Specifications of encoders that no attribute declares.</summary>
internal static class EncoderSpecs
{
    private static readonly OperandSpec s_codeSums = new("codeSums", OperandRole.CodeSums, ElementType.Int32, true);

    private static readonly ImmutableArray<OperandSpec> s_operands =
    [
        new("source", OperandRole.Source, ElementType.Float, false),
        new("codes", OperandRole.Codes, ElementType.Byte, true),
        new("scales", OperandRole.Scales, ElementType.Float, true),
    ];

    public static RotateQuantizeSpec Of(EncoderDescription encoder, bool withCodeSums = false)
    {
        ImmutableArray<OperandSpec> operands = withCodeSums ? s_operands.Add(s_codeSums) : s_operands;
        var method = new MethodSpec("", ImmutableArray<ContainingTypeSpec>.Empty, "Encode", "", "", operands, "", "Encode");
        return new RotateQuantizeSpec(method, encoder.Spec.Of(method));
    }
}
