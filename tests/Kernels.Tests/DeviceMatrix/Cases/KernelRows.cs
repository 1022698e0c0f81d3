using Kernels.Generator.Specs;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>Rows of a kernel's inputs and what its outputs shall be; any number of consecutive rows is a case, wrapping around.</summary>
internal sealed class KernelRows
{
    private readonly MatrixKernel _kernel;
    private readonly byte[][] _operands;

    // Tests of several devices ask at once, each for all operands of a call in turn.
    private Tuple<int, int, IReadOnlyDictionary<OperandRole, byte[]>>? _last;

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
        byte[]? inCall = _kernel.IsRandom && _kernel.Operands[operand].IsOutput && rows > 0 ? Outputs(firstRow, rows)[_kernel.Operands[operand].Spec.Role] : null;
        byte[] bytes = new byte[(long)(slots is null ? rows : Slots.Count(rows)) * bytesPerRow];
        bytes.AsSpan().Fill(Junk);
        for (int row = 0; row < rows; row++)
        {
            int from = inCall is null ? (firstRow + row) % Count : row;
            (inCall ?? _operands[operand]).AsSpan(from * bytesPerRow, bytesPerRow).CopyTo(bytes.AsSpan((slots?[row] ?? row) * bytesPerRow));
        }

        return bytes;
    }

    /// <summary>What a call on some rows shall write, where that follows from their numbers in it.</summary>
    private IReadOnlyDictionary<OperandRole, byte[]> Outputs(int firstRow, int rows)
    {
        if (_last is { } last && last.Item1 == firstRow && last.Item2 == rows) return last.Item3;
        var inputs = new Dictionary<OperandRole, byte[]>();
        for (int i = 0; i < _operands.Length; i++)
        {
            MatrixOperand operand = _kernel.Operands[i];
            if (operand.IsOutput || operand.IsSlots) continue;
            inputs[operand.Spec.Role] = operand.IsShared ? _operands[i] : [.. Enumerable.Range(firstRow, rows).SelectMany(row => _operands[i].AsSpan(row % Count * operand.BytesPerRow, operand.BytesPerRow).ToArray())];
        }

        IReadOnlyDictionary<OperandRole, byte[]> outputs = _kernel.Reference.Outputs([.. _kernel.Operands.Select(operand => operand.Spec)], inputs);
        _last = Tuple.Create(firstRow, rows, outputs);
        return outputs;
    }
}
