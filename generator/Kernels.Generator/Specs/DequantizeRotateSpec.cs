namespace Kernels.Generator.Specs;

/// <summary>The inverse pipeline of a rotate-quantize kernel.</summary>
/// <param name="EncoderName">For documentation.</param>
/// <param name="Encoding">The encoder's.</param>
internal sealed record DequantizeRotateSpec(MethodSpec Method, string EncoderName, EncodingSpec Encoding) : KernelSpec(Method)
{
    public override string Describe() =>
        $"The inverse of {EncoderName}: {Encoding.Format.DisplayName} codes of rows of {Encoding.RowLength}, dequantized"
        + (Encoding.Rotation > 1 ? $" and rotated back in blocks of {Encoding.Rotation}" : "")
        + (Method.Has(OperandRole.ChannelScales) ? ", then divided by the channel scales" : "")
        + ".";

    public override string Describe(OperandSpec operand) => operand.Role == OperandRole.ChannelScales
        ? $"The {Encoding.RowLength} numbers that the encoder multiplied by: the elements of every row are divided by them."
        : Encoding.Describe(operand) ?? throw Unknown(operand);
}
