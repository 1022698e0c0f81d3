namespace Kernels.Tests.Oracles;

/// <summary>Elements of rows at other places.</summary>
public static class Permutation
{
    /// <summary>Every place of a row once.</summary>
    public static int[] Random(int length, ulong seed)
    {
        int[] places = [.. Enumerable.Range(0, length)];
        var random = new SplitMix64(seed);
        for (int i = length - 1; i > 0; i--)
        {
            int other = random.NextInt(i + 1);
            (places[i], places[other]) = (places[other], places[i]);
        }

        return places;
    }

    /// <summary>Element i of each row is the one at place i.</summary>
    public static float[] From(float[] rows, int[] places) => [.. rows.Select((_, i) => rows[(i / places.Length * places.Length) + places[i % places.Length]])];

    /// <summary>Element i of each row goes to place i.</summary>
    public static float[] To(float[] rows, int[] places)
    {
        float[] moved = new float[rows.Length];
        for (int i = 0; i < rows.Length; i++) moved[(i / places.Length * places.Length) + places[i % places.Length]] = rows[i];
        return moved;
    }
}
