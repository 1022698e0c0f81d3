using Kernels;

namespace EveryKind;

/// <summary>Results small enough to know by hand.</summary>
internal static class Checks
{
    private static readonly float[] Ladder = [7, -7, 6, -6, 5, -5, 4, -4, 3, -3, 2, -2, 1, -1, 0, 0];

    public static void Run(KernelDevice device)
    {
        Transforms(device);
        Signs(device);
        Int4Codes(device);
        Int8Codes(device);
        RotatedCodesOfAnOwnFormat(device);
        Streams(device);
    }

    private static void Transforms(KernelDevice device)
    {
        float[] single = new float[8];
        Kinds.Rotate(device, [1, 2, 3, 4, 4, 0, 0, 0], single);
        Equal(device, "transform", single, [5, -1, -2, 0, 2, 2, 2, 2]);

        Half[] half = new Half[4];
        Kinds.RotateHalf(device, [(Half)1, (Half)2, (Half)3, (Half)4], half);
        Equal(device, "Half transform", half, [(Half)10, (Half)(-2), (Half)(-4), (Half)0]);

        float[] blocks = new float[16];
        Kinds.RotateBlocks(device, [.. Enumerable.Repeat(1f, 16)], [1, 2, 3, 4, 8, 0, 0, 0, .. new float[8]], blocks);
        Equal(device, "steps", blocks, [5, -1, -2, 0, 4, 4, 4, 4, .. new float[8]]);
    }

    private static void Signs(KernelDevice device)
    {
        float[] source = new float[1024], result = new float[1024];
        source[700] = 32;
        Half[] scattered = new Half[1024];
        Kinds.Scatter(device, source, scattered);
        Kinds.Gather(device, scattered, result);
        if (scattered.Any(value => Half.Abs(value) != (Half)1)) throw new InvalidOperationException($"signs on {device}: a spread that is not ±1");
        Equal(device, "signs", result, source);
    }

    private static void Int4Codes(KernelDevice device)
    {
        byte[] codes = new byte[8];
        Half[] scales = new Half[1], decoded = new Half[16];
        Kinds.EncodeInt4(device, Ladder, codes, scales);
        Equal<byte>(device, "Int4 codes", codes, [0x97, 0xA6, 0xB5, 0xC4, 0xD3, 0xE2, 0xF1, 0x00]);
        Equal(device, "Int4 scales", scales, [(Half)1]);

        Kinds.DecodeInt4(device, codes, scales, decoded);
        Equal<Half>(device, "Int4 values", decoded, [.. Ladder.Select(value => (Half)value)]);
    }

    private static void Int8Codes(KernelDevice device)
    {
        Half[] source = [(Half)127, .. Ladder.Skip(1).Select(value => (Half)value)];
        byte[] codes = new byte[16];
        float[] scales = new float[1], decoded = new float[16];
        Kinds.EncodeInt8(device, source, codes, scales);
        Equal<byte>(device, "Int8 codes", codes, [.. source.Select(value => (byte)(sbyte)value)]);
        Equal(device, "Int8 scales", scales, [1]);

        Kinds.DecodeInt8(device, codes, scales, decoded);
        Equal<float>(device, "Int8 values", decoded, [.. source.Select(value => (float)value)]);

        byte[] fewBits = new byte[8], ofCodes = new byte[8];
        float[] fewScales = new float[1], scalesOfCodes = new float[1];
        Kinds.EncodeFewBits(device, source, fewBits, fewScales);
        Kinds.Requantize(device, codes, scales, ofCodes, scalesOfCodes);
        Equal<byte>(device, "codes of codes", ofCodes, fewBits);
        Equal<float>(device, "scales of codes", scalesOfCodes, fewScales);
    }

    // The transform of a constant block of 15/4 is one element of 60, and a quarter of that is the largest code.
    private static void RotatedCodesOfAnOwnFormat(KernelDevice device)
    {
        float[] source = [.. Enumerable.Repeat(3.75f, 16), .. new float[16]];
        byte[] codes = new byte[32];
        float[] scales = new float[2], decoded = new float[32];
        Kinds.EncodeInt5(device, source, codes, scales);
        Equal<byte>(device, "Int5 codes", codes, [15, .. new byte[31]]);
        Equal(device, "Int5 scales", scales, [1, 0]);

        Kinds.DecodeInt5(device, codes, scales, decoded);
        Equal(device, "Int5 values", decoded, source);
    }

    private static void Streams(KernelDevice device)
    {
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> source = device.Upload<float>([1, 2, 3, 4]);
        using DeviceBuffer<float> destination = device.Allocate<float>(4);
        Kinds.Rotate(stream, source, destination);
        Kinds.Rotate(stream, destination, destination);
        stream.Synchronize();

        float[] result = new float[4];
        destination.CopyTo(result);
        Equal(device, "stream", result, [1, 2, 3, 4]);
    }

    public static void Equal<T>(KernelDevice device, string what, T[] found, T[] expected)
    {
        if (!found.SequenceEqual(expected))
        {
            throw new InvalidOperationException($"{what} on {device}: found {string.Join(' ', found)}; expected {string.Join(' ', expected)}");
        }
    }
}
