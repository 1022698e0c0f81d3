namespace Kernels.Generator.Specs;

/// <summary>How rows become codes and scales, which an encoder, its decoders and its products share.</summary>
/// <param name="RowLength">The elements of a row; what the inputs of a product are a multiple of, since signs repeat with it.</param>
/// <param name="Rotation">The block of the rotation; 1 for none.</param>
/// <param name="GroupSize">The elements that share a scale.</param>
internal sealed record EncodingSpec(int RowLength, int Rotation, int GroupSize, SignSpec? Signs, FormatSpec Format)
{
    /// <summary>What an operand of an encoder or a decoder holds, in a sentence; null for one of another role.</summary>
    public string? Describe(OperandSpec operand) => operand.Role switch
    {
        OperandRole.Source => $"Any number of rows of {RowLength} elements.",
        OperandRole.Destination => $"As many rows of {RowLength} elements.",
        OperandRole.Codes => $"{RowLength * Format.StorageBits / 8} bytes a row: codes of {Format.StorageBits} bits, packed from the low bits of a byte up.",
        OperandRole.Scales => $"One scale for every {GroupSize} elements.",
        OperandRole.ZeroPoints => $"One zero point for every {GroupSize} elements: the code that stands for 0.",
        OperandRole.CodeSums => $"The sum of the codes of every {GroupSize} elements.",
        _ => null,
    };
}
