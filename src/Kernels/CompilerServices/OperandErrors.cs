namespace Kernels.CompilerServices;

/// <summary>The exceptions of <see cref="OperandRules"/>: each names the value found, what is allowed, and the way out.</summary>
internal static class OperandErrors
{
    public static Exception UnknownContract(KernelInfo kernel) => UnknownContract(kernel.Contract, kernel.Name);

    public static Exception UnknownContract(int contract, string kernel) => new KernelException(
        $"It was generated for contract {contract}, and this version of the Kernels runtime knows contract "
        + $"{KernelInfo.KnownContract}. Reference a Kernels package at least as new as the one that compiled the kernel.",
        kernel);

    public static Exception WrongCount(KernelInfo kernel, int found) => new ArgumentException(
        $"Kernel {kernel.Name} takes {kernel.OperandCount} operands; {found} were passed.");

    public static Exception NotWholeRows(KernelInfo kernel, long length)
        => NotWholeRows(kernel.Operand(kernel.FirstInput).Name, length, kernel.ElementsPerRow(kernel.FirstInput));

    public static Exception NotWholeRows(string operand, long length, long perRow)
    {
        long below = length / perRow * perRow;
        return new ArgumentException(
            $"{length} elements are not whole rows of {perRow}. Pass a multiple of {perRow}, such as {below} or {below + perRow} elements.", operand);
    }

    public static Exception UnequalRows(KernelInfo kernel, int index, long length, long firstLength) => UnequalRows(
        (kernel.Operand(index).Name, length, kernel.ElementsPerRow(index)),
        (kernel.Operand(kernel.FirstInput).Name, firstLength, kernel.ElementsPerRow(kernel.FirstInput)));

    public static Exception UnequalSlots(KernelInfo kernel, ReadOnlySpan<OperandView> operands, int index) => UnequalRows(
        (kernel.Operand(index).Name, operands[index].Length, kernel.ElementsPerRow(index)),
        (kernel.Operand(kernel.FirstScattered).Name, operands[kernel.FirstScattered].Length, kernel.ElementsPerRow(kernel.FirstScattered)));

    /// <param name="operand">An operand, the elements that were passed, and those of a row.</param>
    /// <param name="other">The operand that it is compared with, which has whole rows.</param>
    public static Exception UnequalRows((string Name, long Length, long PerRow) operand, (string Name, long Length, long PerRow) other)
    {
        (long found, long rest) = Math.DivRem(operand.Length, operand.PerRow);
        long rows = other.Length / other.PerRow;
        string isWhat = rest == 0 ? $"{Rows(found)} of {operand.PerRow}" : $"no whole rows of {operand.PerRow}";
        string orElse = rest == 0 ? $", or {found * other.PerRow} elements of {other.Name}" : "";
        return new ArgumentException(
            $"{operand.Length} elements are {isWhat}; the {other.Length} elements of {other.Name} are {Rows(rows)} of {other.PerRow}. "
            + $"Pass {rows * operand.PerRow} elements here{orElse}.",
            operand.Name);
    }

    public static Exception NotOneRow(KernelInfo kernel, int index, long length)
    {
        long needed = kernel.ElementsPerRow(index);
        return new ArgumentException(
            $"{length} elements are not the {needed} that all rows of {kernel.Name} share. Pass {needed} elements.", kernel.Operand(index).Name);
    }

    public static Exception WrongType(KernelInfo kernel, int index) => new ArgumentException(
        $"The elements of this operand are {kernel.Operand(index).Type.Keyword()}. Pass memory of that type.",
        kernel.Operand(index).Name);

    public static Exception Overlap(KernelInfo kernel, int output, int other, bool mayShare)
        => Overlap(kernel.Operand(output).Name, kernel.Operand(other).Name, mayShare);

    public static Exception Overlap(string output, string other, bool mayShare) => new ArgumentException(
        $"The memory overlaps that of {other}. "
        + (mayShare
            ? "Pass memory of its own, or the same memory from the same first element (in place)."
            : "Pass memory of its own."),
        output);

    public static Exception NumberOutside(string operand, int index, int found, int largest) => new ArgumentException(
        $"Element {index} is {found}. Pass a number from 1 to {largest}.", operand);

    public static Exception PlaceOutside(string operand, ReadOnlySpan<int> places)
    {
        int outside = 0;
        while ((uint)places[outside] < (uint)places.Length) outside++;
        return new ArgumentException(
            $"Element {outside} is {places[outside]}, no place in a row of {places.Length} elements. Pass every place from 0 to {places.Length - 1} once.", operand);
    }

    public static Exception PlaceRepeated(string operand, ReadOnlySpan<int> places, int second) => new ArgumentException(
        $"Elements {places.IndexOf(places[second])} and {second} are both {places[second]}. Pass every place from 0 to {places.Length - 1} once.", operand);

    public static Exception SlotOutside(string operand, ReadOnlySpan<int> slots, string scattered, long count)
    {
        int outside = 0;
        while (slots[outside] >= 0 && slots[outside] < count) outside++;
        return new ArgumentException(
            $"Element {outside} is {slots[outside]}, and {scattered} has {Rows(count)}. Pass slots from 0 to {count - 1}, or memory of more rows as {scattered}.", operand);
    }

    public static Exception NoSlots(string operand, long length, string scattered) => new ArgumentException(
        $"{length} slots are of no rows, as {scattered} has none. Pass memory of the rows that slots name as {scattered}.", operand);

    public static Exception TooManySlots(string operand, long length) => new ArgumentException(
        $"{length} slots are more than the {int.MaxValue} of a call. Call for fewer rows at once.", operand);

    public static Exception SlotRepeated(string operand, ReadOnlySpan<int> slots, int slot)
    {
        int first = slots.IndexOf(slot);
        int second = first + 1 + slots[(first + 1)..].IndexOf(slot);
        return new ArgumentException($"Elements {first} and {second} are both {slot}, where only one row can be written. Pass every slot once.", operand);
    }

    public static Exception SlotsOutOfReach(KernelInfo kernel, int index, long rows, KernelDevice device)
    {
        string name = kernel.Operand(index).Name;
        return new ArgumentException(
            $"{rows} rows of {kernel.ElementsPerRow(index)} elements are more than the {SlotRules.MostElements} elements that slots reach on device {device.Id} ({device.Name}). "
            + $"Pass a slice of {name}, with slots counted from its first row, or call for fewer rows at once.",
            name);
    }

    public static Exception OtherDevice(KernelInfo kernel, int index, KernelDevice found, KernelDevice stream)
        => OtherDevice(kernel.Operand(index).Name, found, stream);

    public static Exception OtherDevice(string operand, KernelDevice found, KernelDevice stream) => new ArgumentException(
        $"The buffer belongs to device {found.Id} ({found.Name}), the stream to {stream.Id} ({stream.Name})"
        + (found.Id == stream.Id ? ", another device object" : "") + ". Allocate the buffer on the stream's device.",
        operand);

    private static string Rows(long count) => count == 1 ? "1 row" : $"{count} rows";
}
