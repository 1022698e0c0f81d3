using System.Runtime.InteropServices;

namespace Kernels.Compare.Measurement;

/// <summary>Compares results before they are timed.</summary>
internal static class Expect
{
    /// <summary>Both contenders promise the same bits.</summary>
    public static void SameBits<T>(string what, ReadOnlySpan<T> ours, ReadOnlySpan<T> expected)
        where T : unmanaged
    {
        if (MemoryMarshal.AsBytes(ours).SequenceEqual(MemoryMarshal.AsBytes(expected))) return;
        int index = 0;
        while (MemoryMarshal.AsBytes(ours.Slice(index, 1)).SequenceEqual(MemoryMarshal.AsBytes(expected.Slice(index, 1)))) index++;
        throw new WrongResultException($"{what}: element {index} is {ours[index]}, the baseline has {expected[index]}");
    }

    /// <summary>Memory that was filled by repeating a pattern must hold the repeated result of the pattern.</summary>
    public static void RepeatedBits<T>(string what, ReadOnlySpan<T> ours, ReadOnlySpan<T> expected)
        where T : unmanaged
    {
        for (int start = 0; start < ours.Length; start += expected.Length)
        {
            int length = Math.Min(expected.Length, ours.Length - start);
            SameBits($"{what}, from element {start}", ours.Slice(start, length), expected[..length]);
        }
    }
}
