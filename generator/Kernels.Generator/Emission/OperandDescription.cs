using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>What an operand holds, for the documentation of generated members.</summary>
internal static class OperandDescription
{
    public static string Of(KernelSpec spec, OperandSpec operand) => (spec, operand.Role) switch
    {
        (HadamardSpec hadamard, OperandRole.Source) => $"Any number of rows of {hadamard.Length} elements.",
        (HadamardSpec hadamard, _) => $"As many rows of {hadamard.Length} elements; may be the source itself.",
        (RotateQuantizeSpec encode, OperandRole.Source) => $"Any number of rows of {encode.RowLength} elements.",
        (RotateQuantizeSpec encode, OperandRole.Codes) => Codes(encode.RowLength, encode.Format),
        (RotateQuantizeSpec encode, OperandRole.CodeSums) => $"The sum of the codes of every {encode.GroupSize} elements.",
        (RotateQuantizeSpec encode, _) => $"One scale for every {encode.GroupSize} elements.",
        (DequantizeRotateSpec decode, OperandRole.Codes) => Codes(decode.RowLength, decode.Format),
        (DequantizeRotateSpec decode, OperandRole.Scales) => $"One scale for every {decode.GroupSize} elements.",
        (DequantizeRotateSpec decode, _) => $"As many rows of {decode.RowLength} elements.",
        (LutGemmSpec product, OperandRole.Source) => $"x: any number of rows of as many elements as the weights have inputs, a multiple of {product.RowLength}.",
        (LutGemmSpec product, OperandRole.Weights) => $"The weights, packed by <c>{product.Method.InfoName}.Pack</c> on the device that runs the kernel.",
        (LutGemmSpec, OperandRole.Bias) => "One number for each of the weights' outputs, added to every row.",
        (LutGemmSpec, _) => "y: as many rows, of as many elements as the weights have outputs.",
        _ => "An operand.",
    };

    private static string Codes(int rowLength, FormatSpec format) =>
        $"{rowLength * format.StorageBits / 8} bytes a row: codes of {format.StorageBits} bits, packed from the low bits of a byte up.";
}
