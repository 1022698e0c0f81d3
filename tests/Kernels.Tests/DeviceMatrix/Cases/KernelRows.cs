using Kernels.Generator.Specs;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>Rows of a kernel's inputs and what its outputs shall be; any number of consecutive rows is a case, wrapping around.</summary>
internal sealed class KernelRows
{
    private readonly MatrixKernel _kernel;
    private readonly byte[][] _operands;

    public KernelRows(MatrixKernel kernel)
    {
        _kernel = kernel;
        IReadOnlyList<OperandSpec> specs = [.. kernel.Operands.Select(operand => operand.Spec)];
        IReadOnlyDictionary<OperandRole, byte[]> inputs = kernel.Reference.Inputs(specs);
        IReadOnlyDictionary<OperandRole, byte[]> outputs = kernel.Reference.Outputs(specs, inputs);
        _operands = [.. kernel.Operands.Select(operand => operand.IsSlots ? [] : operand.IsOutput ? outputs[operand.Spec.Role] : inputs[operand.Spec.Role])];
        int first = Array.FindIndex([.. kernel.Operands], operand => !operand.IsShared && !operand.IsSlots);
        Count = _operands[first].Length / kernel.Operands[first].BytesPerRow;
    }

    /// <summary>What is in bytes that nobody writes.</summary>
    public const byte Junk = 0xC3;

    public int Count { get; }

    /// <summary>The bytes of an operand, given or expected, for some rows.</summary>
    public byte[] Bytes(int operand, int firstRow, int rows)
    {
        if (_kernel.Operands[operand].IsShared) return [.. _operands[operand]];
        if (_kernel.Operands[operand].IsSlots) return OperandBytes.FromIntegers(Slots.Of(rows));
        int[]? slots = _kernel.Operands[operand].IsScattered ? Slots.Of(rows) : null;
        int bytesPerRow = _kernel.Operands[operand].BytesPerRow;
        byte[] bytes = new byte[(long)(slots is null ? rows : Slots.Count(rows)) * bytesPerRow];
        bytes.AsSpan().Fill(Junk);
        for (int row = 0; row < rows; row++)
        {
            int from = (firstRow + row) % Count;
            _operands[operand].AsSpan(from * bytesPerRow, bytesPerRow).CopyTo(bytes.AsSpan((slots?[row] ?? row) * bytesPerRow));
        }

        return bytes;
    }
}
