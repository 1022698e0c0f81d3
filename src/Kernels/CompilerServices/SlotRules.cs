using System.Buffers;

namespace Kernels.CompilerServices;

/// <summary>
/// The rules of slots, which say where the rows of scattered operands are. Those in memory of this process are checked; of those on a device
/// kernels take none that are outside.
/// </summary>
internal static unsafe class SlotRules
{
    /// <summary>The words of bits that take less time to clear than some slots to sort.</summary>
    private const int FewWords = 512;

    /// <summary>The elements of a scattered operand that kernels of devices reach: they reckon places with 32 bits.</summary>
    public const long MostElements = int.MaxValue;

    /// <summary>The rows of scattered operands; 0 where there are none.</summary>
    public static long Count(KernelInfo kernel, ReadOnlySpan<OperandView> operands)
        => kernel.FirstScattered < 0 ? 0 : operands[kernel.FirstScattered].Length / kernel.ElementsPerRow(kernel.FirstScattered);

    /// <summary>A scattered operand has whole rows, as many as the others.</summary>
    public static void CheckLength(KernelInfo kernel, ReadOnlySpan<OperandView> operands, int index)
    {
        (long rows, long rest) = Math.DivRem(operands[index].Length, kernel.ElementsPerRow(index));
        if (rest != 0) throw OperandErrors.NotWholeRows(kernel.Operand(index).Name, operands[index].Length, kernel.ElementsPerRow(index));
        if (rows != Count(kernel, operands)) throw OperandErrors.UnequalSlots(kernel, operands, index);
    }

    public static void Check(KernelInfo kernel, ReadOnlySpan<OperandView> operands)
    {
        OperandView view = operands[kernel.Slots];
        KernelOperand operand = kernel.Operand(kernel.Slots);
        if (Count(kernel, operands) == 0) throw OperandErrors.NoSlots(operand.Name, view.Length, kernel.Operand(kernel.FirstScattered).Name);
        if (!view.IsOfProcess) return;
        if (view.Length > int.MaxValue) throw OperandErrors.TooManySlots(operand.Name, view.Length);
        var slots = new ReadOnlySpan<int>(view.Pointer, (int)view.Length);
        long count = Count(kernel, operands);
        bool areAscending = true;
        int last = -1;
        foreach (int slot in slots)
        {
            if (slot < 0 || slot >= count) throw OperandErrors.SlotOutside(operand.Name, slots, kernel.Operand(kernel.FirstScattered).Name, count);
            areAscending &= slot > last;
            last = slot;
        }

        if (operand.Places == OperandPlaces.OfWrittenRows && !areAscending) CheckRepeated(operand.Name, slots, count);
    }

    /// <summary>A device reaches the rows of the call as well as those there are.</summary>
    public static void CheckReach(KernelInfo kernel, ReadOnlySpan<OperandView> operands, long rows, KernelDevice device)
    {
        long most = Math.Max(rows, Count(kernel, operands));
        for (int i = 0; i < operands.Length; i++)
        {
            if (kernel.Operand(i).IsScattered && most > MostElements / kernel.ElementsPerRow(i)) throw OperandErrors.SlotsOutOfReach(kernel, i, most, device);
        }
    }

    /// <summary>A bit for each row there is, unless those are many more than the slots: then equal slots are neighbors once they are sorted.</summary>
    private static void CheckRepeated(string operand, ReadOnlySpan<int> slots, long count)
    {
        if (count / PlaceRules.BitsOfWord <= Math.Max(FewWords, slots.Length))
        {
            if (PlaceRules.SecondOfEqual(slots, (int)Math.Min(count, int.MaxValue)) is >= 0 and int second) throw OperandErrors.SlotRepeated(operand, slots, slots[second]);
            return;
        }

        int[] rented = ArrayPool<int>.Shared.Rent(slots.Length);
        Span<int> sorted = rented.AsSpan(0, slots.Length);
        slots.CopyTo(sorted);
        sorted.Sort();
        int repeated = -1;
        for (int i = 1; i < sorted.Length && repeated < 0; i++)
        {
            if (sorted[i] == sorted[i - 1]) repeated = sorted[i];
        }

        ArrayPool<int>.Shared.Return(rented);
        if (repeated >= 0) throw OperandErrors.SlotRepeated(operand, slots, repeated);
    }
}
