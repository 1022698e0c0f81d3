using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Numerics;

/// <summary>Blocks are ggml's byte for byte, and say what ggml says.</summary>
public class GgmlBlockTests
{
    private delegate void Encode(KernelDevice device, ReadOnlySpan<float> source, Span<byte> blocks);

    private delegate void Decode(KernelDevice device, ReadOnlySpan<byte> blocks, Span<float> destination);

    private static readonly Dictionary<string, (Encode Encode, Decode Decode)> Kernels = new()
    {
        ["Q4_0"] = (GgmlCodecs.EncodeQ4_0, GgmlCodecs.DecodeQ4_0),
        ["Q4_1"] = (GgmlCodecs.EncodeQ4_1, GgmlCodecs.DecodeQ4_1),
        ["Q5_0"] = (GgmlCodecs.EncodeQ5_0, GgmlCodecs.DecodeQ5_0),
        ["Q5_1"] = (GgmlCodecs.EncodeQ5_1, GgmlCodecs.DecodeQ5_1),
        ["Q8_0"] = (GgmlCodecs.EncodeQ8_0, GgmlCodecs.DecodeQ8_0),
        ["Q1_0"] = (GgmlCodecs.EncodeQ1_0, GgmlCodecs.DecodeQ1_0),
        ["Q2_0"] = (GgmlCodecs.EncodeQ2_0, GgmlCodecs.DecodeQ2_0),
        ["TQ2_0"] = (GgmlCodecs.EncodeTQ2_0, GgmlCodecs.DecodeTQ2_0),
        ["MXFP4"] = (GgmlCodecs.EncodeMXFP4, GgmlCodecs.DecodeMXFP4),
    };

    public static TheoryData<string> Types => [.. Kernels.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void Bytes_are_those_of_ggml(string type)
    {
        byte[] expected = GgmlSamples.Blocks()[type];
        byte[] blocks = new byte[expected.Length];
        Kernels[type].Encode(KernelDevice.Get("cpu"), GgmlSamples.Numbers(), blocks);
        BitComparer.AssertEqual(expected, blocks, type);
    }

    /// <summary>Each by ggml's own formula for it, written down here once more.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void Numbers_are_those_of_ggml(string type)
    {
        byte[] blocks = GgmlSamples.Blocks()[type];
        float[] numbers = new float[GgmlSamples.Numbers().Length];
        Kernels[type].Decode(KernelDevice.Get("cpu"), blocks, numbers);
        int elements = type switch { "Q1_0" => 128, "Q2_0" => 64, "TQ2_0" => 256, _ => 32 };
        int bytes = blocks.Length / (numbers.Length / elements);
        for (int i = 0; i < numbers.Length; i++)
        {
            float expected = Number(type, blocks.AsSpan(i / elements * bytes, bytes), i % elements);
            if (numbers[i] != expected) Assert.Fail($"{type}, element {i}: {numbers[i]:R}, not {expected:R}");
        }
    }

    private static float Number(string type, ReadOnlySpan<byte> block, int j)
    {
        float d = (float)BitConverter.ToHalf(block[(type == "TQ2_0" ? 64 : 0)..]), m = (float)BitConverter.ToHalf(block[2..]);
        return type switch
        {
            "Q4_0" => (Nibble(block[2..], j) - 8) * d,
            "Q4_1" => MathF.FusedMultiplyAdd(Nibble(block[4..], j), d, m),
            "Q5_0" => ((Nibble(block[6..], j) | High(block[2..], j)) - 16) * d,
            "Q5_1" => MathF.FusedMultiplyAdd(Nibble(block[8..], j) | High(block[4..], j), d, m),
            "Q8_0" => (sbyte)block[2 + j] * d,
            "Q1_0" => (block[2 + (j / 8)] >> (j % 8) & 1) == 1 ? d : -d,
            "Q2_0" => ((block[2 + (j / 4)] >> (j % 4 * 2) & 3) - 1) * d,
            "TQ2_0" => ((block[(j / 128 * 32) + (j % 32)] >> (j % 128 / 32 * 2) & 3) - 1) * d,
            _ => E2M1(Nibble(block[1..], j)) * MathF.ScaleB(1, block[0] - 127),
        };
    }

    private static int Nibble(ReadOnlySpan<byte> codes, int j) => j < 16 ? codes[j] & 15 : codes[j - 16] >> 4;

    private static int High(ReadOnlySpan<byte> bits, int j) => (bits[j / 8] >> (j % 8) & 1) << 4;

    private static float E2M1(int code) => new[] { 0, 0.5f, 1, 1.5f, 2, 3, 4, 6 }[code % 8] * (code < 8 ? 1 : -1);
}
