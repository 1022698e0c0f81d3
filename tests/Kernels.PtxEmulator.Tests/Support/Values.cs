namespace Kernels.PtxEmulator.Tests.Support;

/// <summary>Operand values: the edges of every width, and random ones.</summary>
internal static class Values
{
    private static readonly ulong[] s_integerEdges =
    [
        0, 1, 2, 3, 7, 8, 15, 16, 31, 32, 33, 63, 64, 65, 127, 128, 255, 256, 0x7FFF, 0x8000, 0xFFFF, 0x1_0000,
        0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0x1_0000_0000, long.MaxValue, 1ul << 63, ulong.MaxValue, ulong.MaxValue - 1,
    ];

    private static readonly float[] s_floatEdges =
    [
        0f, -0f, 1f, -1f, 0.5f, 1.5f, 2.5f, -2.5f, 3f, 1e-45f, -1e-45f, 1.1754942e-38f, 1.17549435e-38f, float.MaxValue,
        float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 16777216f, 16777218f, 0.1f, 65504f, 65520f,
        2147483648f, 4294967296f, 9.223372e18f, 1.8446744e19f, -2147483648f, 1e10f, -1e10f,
    ];

    /// <summary>Pairs of all edges, then random pairs.</summary>
    public static (ulong[] A, ulong[] B, ulong[] C) Integers(int seed) =>
        Combine(s_integerEdges, seed, random => (ulong)random.NextInt64(long.MinValue, long.MaxValue));

    /// <summary>Bit patterns of single precision.</summary>
    public static (ulong[] A, ulong[] B, ulong[] C) Singles(int seed) =>
        Combine([.. s_floatEdges.Select(value => (ulong)BitConverter.SingleToUInt32Bits(value))], seed,
            random => (uint)random.NextInt64(1L << 32));

    /// <summary>Bit patterns of double precision.</summary>
    public static (ulong[] A, ulong[] B, ulong[] C) Doubles(int seed) =>
        Combine([.. s_floatEdges.Select(value => BitConverter.DoubleToUInt64Bits(value)), .. s_integerEdges], seed,
            random => (ulong)random.NextInt64(long.MinValue, long.MaxValue));

    private static (ulong[] A, ulong[] B, ulong[] C) Combine(ulong[] edges, int seed, Func<Random, ulong> next)
    {
        var random = new Random(seed);
        var rows = new List<(ulong A, ulong B, ulong C)>();
        foreach (ulong a in edges)
        {
            foreach (ulong b in edges)
                rows.Add((a, b, edges[random.Next(edges.Length)]));
        }

        for (int i = 0; i < 500; i++)
            rows.Add((next(random), next(random), next(random)));
        return ([.. rows.Select(row => row.A)], [.. rows.Select(row => row.B)], [.. rows.Select(row => row.C)]);
    }
}
