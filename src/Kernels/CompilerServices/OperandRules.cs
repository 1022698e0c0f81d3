namespace Kernels.CompilerServices;

/// <summary>The rules a call's operands must keep, checked before anything is written.</summary>
internal static class OperandRules
{
    /// <summary>Checks the operands and returns the number of rows.</summary>
    /// <remarks>
    /// All operands have the same number of whole rows, but for those that the rows share, which have one: where one is longer, its
    /// caller and the kernel disagree on what a row is, or on how many there are. An output may be an input's memory only in place:
    /// same start, same type, same elements per block, and none that a permutation moves. Scattered operands have rows in a number of their own.
    /// </remarks>
    public static long Rows(KernelInfo kernel, ReadOnlySpan<OperandView> operands)
    {
        if (!kernel.IsKnownContract) throw OperandErrors.UnknownContract(kernel);
        if (operands.Length != kernel.OperandCount) throw OperandErrors.WrongCount(kernel, operands.Length);

        long perRow = kernel.ElementsPerRow(kernel.FirstInput);
        long length = operands[kernel.FirstInput].Length;
        long rows = length / perRow;
        if (rows * perRow != length) throw OperandErrors.NotWholeRows(kernel, length);

        for (int i = 0; i < operands.Length; i++)
        {
            if (operands[i].Type != kernel.Operand(i).Type) throw OperandErrors.WrongType(kernel, i);
            if (kernel.Operand(i).IsShared)
            {
                if (operands[i].Length != kernel.ElementsPerRow(i)) throw OperandErrors.NotOneRow(kernel, i, operands[i].Length);
            }
            else if (kernel.Operand(i).IsScattered)
            {
                SlotRules.CheckLength(kernel, operands, i);
            }
            else if (operands[i].Length != rows * kernel.ElementsPerRow(i))
            {
                throw OperandErrors.UnequalRows(kernel, i, operands[i].Length, length);
            }
        }

        if (rows == 0) return 0;
        CheckOverlap(kernel, operands);
        if (kernel.Slots >= 0) SlotRules.Check(kernel, operands);
        for (int i = 0; kernel.PermutesRows && i < operands.Length; i++) PlaceRules.Check(kernel.Operand(i), operands[i]);
        for (int i = 0; kernel.HasLimits && i < operands.Length; i++) NumberRules.Check(kernel.Operand(i), operands[i]);
        return rows;
    }

    private static void CheckOverlap(KernelInfo kernel, ReadOnlySpan<OperandView> operands)
    {
        for (int output = 0; output < operands.Length; output++)
        {
            if (!kernel.Operand(output).IsOutput) continue;

            for (int other = 0; other < operands.Length; other++)
            {
                // Each pair of outputs is looked at once.
                if (other == output || (kernel.Operand(other).IsOutput && other < output)) continue;

                if (operands[output].Overlaps(Bytes(kernel, operands, output), operands[other], Bytes(kernel, operands, other))
                    && !(operands[output].BeginsWith(operands[other]) && MayShare(kernel, output, other)))
                {
                    throw OperandErrors.Overlap(kernel, output, other, MayShare(kernel, output, other));
                }
            }
        }
    }

    private static long Bytes(KernelInfo kernel, ReadOnlySpan<OperandView> operands, int index) => operands[index].Length * kernel.Operand(index).ElementBytes;

    private static bool MayShare(KernelInfo kernel, int output, int other)
    {
        // An element would come from a place of its row that may be written already.
        if (kernel.PermutesRows && kernel.ElementsPerRow(output) == kernel.RowLength) return false;

        KernelOperand written = kernel.Operand(output);
        KernelOperand read = kernel.Operand(other);
        return read is { IsOutput: false, IsShared: false, IsScattered: false } && !written.IsScattered && !written.IsApart && written.Type == read.Type && written.ElementsPerBlock == read.ElementsPerBlock;
    }
}
