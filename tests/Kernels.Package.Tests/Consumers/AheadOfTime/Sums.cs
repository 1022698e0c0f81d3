using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Kernels;

namespace AheadOfTime;

/// <summary>A checksum of everything that each kind of kernel writes: of rows enough for whole tiles of every width, and some more.</summary>
internal sealed class Sums(KernelDevice device)
{
    private const int Columns = 512, Rows = 37, Outputs = 33;

    private readonly List<string> _lines = [];

    public static IReadOnlyList<string> Of(KernelDevice device)
    {
        var sums = new Sums(device);
        float[] elements = Elements(Rows * Columns);
        Half[] halves = [.. elements.Select(element => (Half)element)];
        sums.Transforms(elements, halves);
        sums.Int4Codes(elements);
        sums.Int8Codes(halves, elements);
        return sums._lines;
    }

    private void Transforms(float[] elements, Half[] halves)
    {
        float[] single = new float[elements.Length];
        Kinds.Rotate(device, elements, single);
        Add<float>("transform of float", single);

        Half[] half = new Half[halves.Length];
        Kinds.RotateHalf(device, halves, half);
        Add<Half>("transform of Half", half);
    }

    private void Int4Codes(float[] elements)
    {
        byte[] codes = new byte[elements.Length / 2];
        Half[] scales = new Half[elements.Length / 64];
        Kinds.EncodeInt4(device, elements, codes, scales);
        Add<byte>("Int4 codes", codes);
        Add<Half>("Int4 scales", scales);

        float[] decoded = new float[elements.Length];
        Kinds.DecodeInt4(device, codes, scales, decoded);
        Add<float>("Int4 decoded", decoded);

        using PackedWeights weights = Kinds.MultiplyInt4Kernel.Pack(codes.AsSpan(0, Outputs * Columns / 2), scales.AsSpan(0, Outputs * Columns / 64), Outputs, Columns, device);
        Products("Int4 products", elements, (x, y) => Kinds.MultiplyInt4(device, x, weights, y));
    }

    private void Int8Codes(Half[] halves, float[] elements)
    {
        byte[] codes = new byte[halves.Length];
        float[] scales = new float[halves.Length / 64];
        Kinds.EncodeInt8(device, halves, codes, scales);
        Add<byte>("Int8 codes", codes);
        Add<float>("Int8 scales", scales);

        Half[] decoded = new Half[halves.Length];
        Kinds.DecodeInt8(device, codes, scales, decoded);
        Add<Half>("Int8 decoded", decoded);

        using PackedWeights weights = Kinds.MultiplyInt8Kernel.Pack(codes.AsSpan(0, Outputs * Columns), scales.AsSpan(0, Outputs * Columns / 64), Outputs, Columns, device);
        Products("Int8 products", elements, (x, y) => Kinds.MultiplyInt8(device, x, weights, y));
    }

    private void Products(string what, float[] elements, Action<float[], float[]> multiply)
    {
        foreach (int rows in new[] { 1, Rows })
        {
            float[] products = new float[rows * Outputs];
            multiply(elements[..(rows * Columns)], products);
            Add<float>($"{what} of {rows} rows", products);
        }
    }

    private void Add<T>(string what, T[] written)
        where T : unmanaged
        => _lines.Add($"{what} {Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<T>(written)))}");

    // Any numbers of several magnitudes, the same in every process.
    private static float[] Elements(int count)
    {
        uint state = 1;
        float[] elements = new float[count];
        for (int i = 0; i < count; i++)
        {
            state = (state * 1664525) + 1013904223;
            elements[i] = (int)state * (1f / (1 << 30)) * (1 + (i % 7));
        }

        return elements;
    }
}
