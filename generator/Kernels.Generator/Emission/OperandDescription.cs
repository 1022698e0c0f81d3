using System;
using Kernels.Generator.Specs;

namespace Kernels.Generator.Emission;

/// <summary>What an operand holds, for the documentation of generated members.</summary>
internal static class OperandDescription
{
    public static string Of(KernelSpec spec, OperandSpec operand) => spec switch
    {
        HadamardSpec hadamard when operand.Role == OperandRole.Destination => $"As many rows of {hadamard.Length} elements; may be the source itself.",
        HadamardSpec hadamard => OfRows(operand.Role, hadamard.Length),
        RotateQuantizeSpec encode => OfRows(operand.Role, encode.Encoding),
        DequantizeRotateSpec decode when operand.Role == OperandRole.ChannelScales =>
            $"The {decode.Encoding.RowLength} numbers that the encoder multiplied by: the elements of every row are divided by them.",
        DequantizeRotateSpec decode => OfRows(operand.Role, decode.Encoding),
        LutGemmSpec product => OfProduct(operand.Role, product),
        _ => throw Unknown(operand.Role),
    };

    private static string OfRows(OperandRole role, EncodingSpec encoding) => role switch
    {
        OperandRole.Codes => Codes(encoding),
        OperandRole.Scales => $"One scale for every {encoding.GroupSize} elements.",
        OperandRole.ZeroPoints => $"One zero point for every {encoding.GroupSize} elements: the code that stands for 0.",
        OperandRole.CodeSums => $"The sum of the codes of every {encoding.GroupSize} elements.",
        OperandRole.ChannelScales => $"{encoding.RowLength} numbers, by which the elements of every row are multiplied first.",
        _ => OfRows(role, encoding.RowLength),
    };

    private static string OfRows(OperandRole role, int rowLength) => role switch
    {
        OperandRole.Source => $"Any number of rows of {rowLength} elements.",
        OperandRole.Destination => $"As many rows of {rowLength} elements.",
        _ => throw Unknown(role),
    };

    private static string OfProduct(OperandRole role, LutGemmSpec product) => role switch
    {
        OperandRole.Source => $"x: any number of rows of as many elements as the weights have inputs, a multiple of {product.Encoding.RowLength}.",
        OperandRole.Weights => $"The weights, packed by <c>{product.Method.InfoName}.Pack</c> on the device that runs the kernel.",
        OperandRole.ChannelScales => $"The {product.Encoding.RowLength} numbers that the encoder multiplied the weights by: the elements of x are divided by them first.",
        OperandRole.Bias => "One number for each of the weights' outputs, added to every row.",
        OperandRole.Destination => "y: as many rows, of as many elements as the weights have outputs.",
        _ => throw Unknown(role),
    };

    private static string Codes(EncodingSpec encoding)
    {
        var bits = encoding.Format.StorageBits;
        return $"{encoding.RowLength * bits / 8} bytes a row: codes of {bits} bits, packed from the low bits of a byte up.";
    }

    private static InvalidOperationException Unknown(OperandRole role) => new($"No sentence tells of {role}.");
}
