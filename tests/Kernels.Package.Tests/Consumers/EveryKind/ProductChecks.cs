using Kernels;

namespace EveryKind;

/// <summary>Products small enough to know by hand: the largest magnitude of a row of x is 127, so that its 8 bits hold it exactly.</summary>
internal static class ProductChecks
{
    private const int Rows = 5;

    private static readonly float[] Ladder = [7, -7, 6, -6, 5, -5, 4, -4, 3, -3, 2, -2, 1, -1, 0, 0];

    private static readonly float[] X = [127, 0, 0, 0, 1, .. new float[11]];

    private delegate void Product<TSource, TDestination>(ReadOnlySpan<TSource> x, Span<TDestination> destination);

    public static void Run(KernelDevice device)
    {
        Int4Matrix(device);
        RotatedMatrixOfAnOwnFormat(device);
        MatrixFromElsewhere(device);
    }

    private static void Int4Matrix(KernelDevice device)
    {
        byte[] codes = new byte[16];
        Half[] scales = new Half[2];
        Kinds.EncodeInt4(device, [.. Ladder, .. Enumerable.Repeat(7f, 16)], codes, scales);

        // 127·7 + 5 and 128·7
        using PackedWeights packed = Kinds.MultiplyInt4Kernel.Pack(codes, scales, 2, 16, device);
        Equal<float, float>(device, "Int4 product", (x, y) => Kinds.MultiplyInt4(device, x, packed, y), X, [894, 896]);
        Equal<float, float>(device, "Int4 product by tables", (x, y) => Kinds.LookUpInt4(device, x, packed, [0.5f, -896], y), X, [894.5f, 0]);

        using var file = new MemoryStream();
        packed.Save(file);
        file.Position = 0;
        using PackedWeights loaded = PackedWeights.Load(file, device);
        Equal<float, float>(device, "product with loaded weights", (x, y) => Kinds.MultiplyInt4(device, x, loaded, y), X, [894, 896]);
        Equal<float, float>(device, "product on a stream", (x, y) => OnStream(device, x, loaded, y), X, [894, 896]);
        Damaged(device, file.ToArray());
    }

    private static void OnStream(KernelDevice device, ReadOnlySpan<float> x, PackedWeights weights, Span<float> y)
    {
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> source = device.Upload(x);
        using DeviceBuffer<float> destination = device.Allocate<float>(y.Length);
        Kinds.MultiplyInt4(stream, source, weights, destination);
        stream.Synchronize();
        destination.CopyTo(y);
    }

    private static void Damaged(KernelDevice device, byte[] file)
    {
        file[^1] ^= 1;
        try
        {
            PackedWeights.Load(new MemoryStream(file), device).Dispose();
        }
        catch (WeightsFileException)
        {
            return;
        }

        throw new InvalidOperationException($"A damaged file was loaded on {device}.");
    }

    // Both are constant in their first block, so one element each of the transform: 15 of 60/4, and 127 of 508/4.
    private static void RotatedMatrixOfAnOwnFormat(KernelDevice device)
    {
        byte[] codes = new byte[32];
        float[] scales = new float[2];
        Kinds.EncodeInt5(device, [.. Enumerable.Repeat(3.75f, 16), .. new float[16]], codes, scales);
        using PackedWeights packed = Kinds.MultiplyInt5Kernel.Pack(codes, scales, 1, 32, device);
        Half[] x = [.. Enumerable.Repeat((Half)31.75f, 16), .. new Half[16]];
        Equal<Half, Half>(device, "Int5 product", (source, y) => Kinds.MultiplyInt5(device, source, packed, y), x, [(Half)1905]);
    }

    // The first code is 1, the fifth -1, with a scale of one half: (127 - 1)/2.
    private static void MatrixFromElsewhere(KernelDevice device)
    {
        using PackedWeights packed = Kinds.MultiplyTernaryKernel.Pack([0b_00_01_11_01, 0b_11, 0, 0], new[] { 0.5f }, 1, 16, device);
        Equal<float, float>(device, "ternary product", (x, y) => Kinds.MultiplyTernary(device, x, packed, y), X, [63]);
    }

    /// <summary>Checks one row of x alone, and more rows than a tile takes.</summary>
    private static void Equal<TSource, TDestination>(
        KernelDevice device, string what, Product<TSource, TDestination> multiply, TSource[] row, TDestination[] expected)
    {
        foreach (int rows in new[] { 1, Rows })
        {
            TDestination[] found = new TDestination[rows * expected.Length];
            multiply([.. Enumerable.Repeat(row, rows).SelectMany(element => element)], found);
            Checks.Equal(device, $"{what}, {rows} rows", found, [.. Enumerable.Repeat(expected, rows).SelectMany(element => element)]);
        }
    }
}
