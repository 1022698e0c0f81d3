using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix.Cases;

/// <summary>Where the rows of a call are, among more: some one after the other, the others in no order.</summary>
internal static class Slots
{
    /// <summary>How many rows there are.</summary>
    public static int Count(int rows) => rows + (rows / 4) + 5;

    public static int[] Of(int rows)
    {
        int consecutive = rows / 3;
        int first = Count(rows) / 2;
        int[] others = [.. Permutation.Random(Count(rows), seed: (ulong)rows).Where(slot => slot < first || slot >= first + consecutive)];
        return [.. others[..(rows / 4)], .. Enumerable.Range(first, consecutive), .. others[(rows / 4)..(rows - consecutive)]];
    }

    /// <summary>Scattered rows one after the other.</summary>
    public static byte[] Gather(ReadOnlySpan<byte> scattered, int[] slots, int bytesPerRow)
    {
        byte[] rows = new byte[slots.Length * bytesPerRow];
        for (int row = 0; row < slots.Length; row++) scattered.Slice(slots[row] * bytesPerRow, bytesPerRow).CopyTo(rows.AsSpan(row * bytesPerRow));
        return rows;
    }

    /// <summary>Rows to their slots.</summary>
    public static void Scatter(ReadOnlySpan<byte> rows, int[] slots, int bytesPerRow, Span<byte> scattered)
    {
        for (int row = 0; row < slots.Length; row++) rows.Slice(row * bytesPerRow, bytesPerRow).CopyTo(scattered[(slots[row] * bytesPerRow)..]);
    }
}
