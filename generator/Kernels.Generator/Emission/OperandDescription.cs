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
        (RotateQuantizeSpec encode, _) => $"One scale for every {encode.GroupSize} elements.",
        (DequantizeRotateSpec decode, OperandRole.Codes) => Codes(decode.RowLength, decode.Format),
        (DequantizeRotateSpec decode, OperandRole.Scales) => $"One scale for every {decode.GroupSize} elements.",
        (DequantizeRotateSpec decode, _) => $"As many rows of {decode.RowLength} elements.",
        _ => "An operand.",
    };

    private static string Codes(int rowLength, FormatSpec format) =>
        $"{rowLength * format.StorageBits / 8} bytes a row: codes of {format.StorageBits} bits, packed from the low bits of a byte up.";
}
