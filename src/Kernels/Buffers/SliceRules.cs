namespace Kernels;

/// <summary>What a slice of a buffer must keep.</summary>
internal static class SliceRules
{
    public static void Check(KernelDevice device, long start, long length, long whole, int elementBytes)
    {
        if (start < 0 || start > whole) throw new ArgumentOutOfRangeException(nameof(start), start, $"Use 0 to {whole}, the length of the buffer.");
        if (length < 0 || length > whole - start)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, $"Use 0 to {whole - start}: the buffer has {whole} elements, and the slice begins with element {start}.");
        }

        int alignment = device.SliceAlignment;
        if (start * elementBytes % alignment != 0) throw Misaligned(device, start, alignment, elementBytes);
    }

    private static ArgumentException Misaligned(KernelDevice device, long start, int alignment, int elementBytes)
    {
        // The alignment is a power of two, so what it has in common with the size is the size's lowest bit, if not all of it.
        long multiple = alignment / Math.Min(alignment, elementBytes & -elementBytes);
        long below = start / multiple * multiple;
        return new ArgumentException(
            $"A slice on {device.Id} ({device.Name}) begins at a multiple of {alignment} bytes, which is a multiple of {multiple} elements of {elementBytes}; "
            + $"{start} is none. Begin with element {below} or {below + multiple}.",
            nameof(start));
    }
}
