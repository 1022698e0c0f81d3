using Kernels.Generator.Specs.Steps;

namespace Kernels.Generator.Specs;

/// <summary>The inverse pipeline of a rotate-quantize kernel.</summary>
/// <param name="EncoderName">For documentation.</param>
/// <param name="Encoding">The encoder's.</param>
internal sealed record DequantizeRotateSpec(MethodSpec Method, string EncoderName, EncodingSpec Encoding) : KernelSpec(Method)
{
    /// <summary>What becomes of the numbers of the codes.</summary>
    internal IEnumerable<PipelineStep> Steps => Encoding.Pipeline.Inverse.Steps;

    public override string Describe() =>
        $"The inverse of {EncoderName}: {Encoding.Format.DisplayName} codes of rows of {Encoding.RowLength}, dequantized"
        + string.Concat(Steps.Select(step => $", then {step.Result}"))
        + ".";

    public override string Describe(OperandSpec operand) =>
        Encoding.StepBy(operand.Role)?.DescribeInverse(Encoding.RowLength) ?? Encoding.Describe(operand) ?? throw Unknown(operand);
}
