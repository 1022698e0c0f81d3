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
        ["IQ4_NL"] = (GgmlCodecs.EncodeIQ4_NL, GgmlCodecs.DecodeIQ4_NL),
        ["MXFP4"] = (GgmlCodecs.EncodeMXFP4, GgmlCodecs.DecodeMXFP4),
    };

    private static readonly Dictionary<string, (Encode Encode, Decode Decode)> Nested = new()
    {
        ["Q2_K"] = (GgmlCodecs.EncodeQ2_K, GgmlCodecs.DecodeQ2_K),
        ["Q3_K"] = (GgmlCodecs.EncodeQ3_K, GgmlCodecs.DecodeQ3_K),
        ["Q4_K"] = (GgmlCodecs.EncodeQ4_K, GgmlCodecs.DecodeQ4_K),
        ["Q5_K"] = (GgmlCodecs.EncodeQ5_K, GgmlCodecs.DecodeQ5_K),
        ["Q6_K"] = (GgmlCodecs.EncodeQ6_K, GgmlCodecs.DecodeQ6_K),
        ["IQ4_XS"] = (GgmlCodecs.EncodeIQ4_XS, GgmlCodecs.DecodeIQ4_XS),
    };

    public static TheoryData<string> Types => [.. Kernels.Keys];

    public static TheoryData<string> NestedTypes => [.. Nested.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void Bytes_are_those_of_ggml(string type)
    {
        byte[] expected = GgmlSamples.Blocks()[type];
        byte[] blocks = new byte[expected.Length];
        Kernels[type].Encode(KernelDevice.Get("cpu"), GgmlSamples.Numbers(), blocks);
        if (type == "IQ4_NL") TakeWhatIsNotGgmls(blocks, expected);
        BitComparer.AssertEqual(expected, blocks, type);
    }

    /// <summary>Of IQ4_NL: codes of blocks of zeros, which ggml does not write, and scales whose sums, added in another order, are rounded to the Half next to ggml's.</summary>
    private static void TakeWhatIsNotGgmls(byte[] blocks, byte[] expected)
    {
        const int Bytes = 18;
        for (int at = 0; at < blocks.Length; at += Bytes)
        {
            Span<byte> ours = blocks.AsSpan(at, Bytes), theirs = expected.AsSpan(at, Bytes);
            if (theirs[..2].SequenceEqual<byte>([0, 0])) theirs[2..].CopyTo(ours[2..]);
            else if (Math.Abs(BitConverter.ToInt16(ours) - BitConverter.ToInt16(theirs)) == 1) theirs[..2].CopyTo(ours);
        }
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

    /// <summary>Blocks that ggml made, with the scales of least error that it looks for.</summary>
    [Theory]
    [MemberData(nameof(NestedTypes))]
    public void Numbers_of_nested_scales_are_those_of_ggml(string type)
    {
        byte[] blocks = GgmlSamples.Blocks()[type];
        float[] numbers = new float[GgmlSamples.Numbers().Length];
        Nested[type].Decode(KernelDevice.Get("cpu"), blocks, numbers);
        AssertNumbers(type, blocks, numbers);
    }

    /// <summary>ggml's formulas on blocks of our own: they say what was encoded, with an error that is larger than that of ggml's search by as much as is said in the numerics contract.</summary>
    [Theory]
    [InlineData("Q2_K", 8.782e-2, 1.25)]
    [InlineData("Q3_K", 2.275e-2, 1.08)]
    [InlineData("Q4_K", 5.079e-3, 1.25)]
    [InlineData("Q5_K", 1.302e-3, 1.15)]
    [InlineData("Q6_K", 3.143e-4, 1.15)]
    [InlineData("IQ4_XS", 5.875e-3, 1.35)]
    public void Blocks_of_nested_scales_are_read_by_ggml(string type, double ofGgml, double most)
    {
        float[] source = AcceptanceData.Normal(3 << 18);
        byte[] blocks = new byte[source.Length / 256 * (GgmlSamples.Blocks()[type].Length / 6)];
        float[] numbers = new float[source.Length];
        Nested[type].Encode(KernelDevice.Get("cpu"), source, blocks);
        Nested[type].Decode(KernelDevice.Get("cpu"), blocks, numbers);
        AssertNumbers(type, blocks, numbers);
        Assert.InRange(RelativeSquaredError(source, numbers) / ofGgml, 1, most);
    }

    /// <summary>The errors of the numerics contract, and that refinements make them smaller.</summary>
    [Theory]
    [InlineData("Q2_K", 1.076e-1, 7.622e-2)]
    [InlineData("Q3_K", 2.403e-2, 2.176e-2)]
    [InlineData("Q4_K", 6.132e-3, 5.505e-3)]
    [InlineData("Q5_K", 1.451e-3, 1.362e-3)]
    [InlineData("Q6_K", 3.532e-4, 3.318e-4)]
    [InlineData("IQ4_XS", 6.400e-3, 5.944e-3)]
    public void Refined_scales_have_smaller_errors(string type, double plain, double refined)
    {
        float[] source = AcceptanceData.Normal(3 << 18), numbers = new float[source.Length];
        byte[] blocks = new byte[source.Length / 256 * (GgmlSamples.Blocks()[type].Length / 6)];
        Encode encode = type switch
        {
            "Q2_K" => RefinedCodecs.EncodeQ2_K,
            "Q3_K" => RefinedCodecs.EncodeQ3_K,
            "Q4_K" => RefinedCodecs.EncodeQ4_K,
            "Q5_K" => RefinedCodecs.EncodeQ5_K,
            "Q6_K" => RefinedCodecs.EncodeQ6_K,
            _ => RefinedCodecs.EncodeIQ4_XS,
        };
        (Encode Encode, double Error)[] cases = [(Nested[type].Encode, plain), (encode, refined)];
        foreach ((Encode encodes, double error) in cases)
        {
            encodes(KernelDevice.Get("cpu"), source, blocks);
            Nested[type].Decode(KernelDevice.Get("cpu"), blocks, numbers);
            Assert.InRange(RelativeSquaredError(source, numbers) / error, 0.99, 1.01);
        }
    }

    /// <summary>Numbers whose codes differ little, by 1 % to 30 % of one another, all above 0, where minima are at most 0: a block's error is not made larger by more than its scale's rounding.</summary>
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.03)]
    [InlineData(0.3)]
    public void Refinements_of_numbers_that_are_nearly_equal_do_no_harm(double spread)
    {
        var random = new SplitMix64(11);
        float[] source = [.. Enumerable.Range(0, 128 * 512).Select(_ => (float)(1 + (spread * random.NextUniform())))], plain = new float[source.Length], refined = new float[source.Length];
        byte[] blocks = new byte[512 * 140];
        NestedCodecs.EncodeWide(source, blocks);
        NestedCodecs.DecodeWide(blocks, plain);
        NestedCodecs.EncodeWideRefined(source, blocks);
        NestedCodecs.DecodeWide(blocks, refined);
        Assert.InRange(RelativeSquaredError(source, refined) / RelativeSquaredError(source, plain), 0, 1.1);
    }

    private static double RelativeSquaredError(float[] source, float[] numbers) =>
        source.Zip(numbers, (x, y) => ((double)x - y) * ((double)x - y)).Sum() / source.Sum(x => (double)x * x);

    private static void AssertNumbers(string type, byte[] blocks, float[] numbers)
    {
        int bytes = blocks.Length / (numbers.Length / 256);
        for (int i = 0; i < numbers.Length; i++)
        {
            float expected = NestedNumber(type, blocks.AsSpan(i / 256 * bytes, bytes), i % 256);
            if (numbers[i] != expected) Assert.Fail($"{type}, element {i}: {numbers[i]:R}, not {expected:R}");
        }
    }

    /// <summary>As ggml's dequantize_row_q…_K go through a block, for one element.</summary>
    private static float NestedNumber(string type, ReadOnlySpan<byte> block, int i)
    {
        int half = i / 128, j = i % 128, l = j % 32;
        switch (type)
        {
            case "Q2_K":
                int byteOfGroup = block[i / 16];
                return MathF.FusedMultiplyAdd((block[16 + (32 * half) + l] >> (j / 32 * 2)) & 3, Half(block[80..]) * (byteOfGroup & 15), -(Half(block[82..]) * (byteOfGroup >> 4)));
            case "Q3_K":
                int group = i / 16, low = (block[96 + (group % 8)] >> (group / 8 * 4)) & 15, high = (block[104 + (group % 4)] >> (group / 4 * 2)) & 3;
                int code = ((block[32 + (32 * half) + l] >> (j / 32 * 2)) & 3) - (((block[l] >> (i / 32)) & 1) == 1 ? 0 : 4);
                return code * (Half(block[108..]) * ((low | (high << 4)) - 32));
            case "IQ4_XS":
                int group32 = i / 32, ofScale = ((block[4 + (group32 / 2)] >> (group32 % 2 * 4)) & 15) | (((BitConverter.ToUInt16(block[2..]) >> (2 * group32)) & 3) << 4);
                return Levels[Nibble(block[(8 + (16 * group32))..], l)] * (Half(block) * (ofScale - 32));
            case "Q6_K":
                int four = block[(64 * half) + (j % 64)] >> (j / 64 * 4) & 15, two = (block[128 + (32 * half) + l] >> (j / 32 * 2)) & 3;
                return ((four | (two << 4)) - 32) * (Half(block[208..]) * (sbyte)block[192 + (i / 16)]);
            default:
                ReadOnlySpan<byte> packed = block[4..16];
                int g = i / 32;
                int scale = g < 4 ? packed[g] & 63 : (packed[g + 4] & 15) | (packed[g - 4] >> 6 << 4);
                int minimum = g < 4 ? packed[g + 4] & 63 : (packed[g + 4] >> 4) | (packed[g] >> 6 << 4);
                int nibble = block[(type == "Q4_K" ? 16 : 48) + (i / 64 * 32) + l] >> (i % 64 / 32 * 4) & 15;
                if (type == "Q5_K") nibble |= ((block[16 + l] >> g) & 1) << 4;
                return MathF.FusedMultiplyAdd(nibble, Half(block) * scale, -(Half(block[2..]) * minimum));
        }

        static float Half(ReadOnlySpan<byte> bytes) => (float)BitConverter.ToHalf(bytes);
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
            "IQ4_NL" => Levels[Nibble(block[2..], j)] * d,
            "TQ2_0" => ((block[(j / 128 * 32) + (j % 32)] >> (j % 128 / 32 * 2) & 3) - 1) * d,
            _ => E2M1(Nibble(block[1..], j)) * MathF.ScaleB(1, block[0] - 127),
        };
    }

    /// <summary>ggml's kvalues_iq4nl.</summary>
    private static ReadOnlySpan<sbyte> Levels => [-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113];

    private static int Nibble(ReadOnlySpan<byte> codes, int j) => j < 16 ? codes[j] & 15 : codes[j - 16] >> 4;

    private static int High(ReadOnlySpan<byte> bits, int j) => (bits[j / 8] >> (j % 8) & 1) << 4;

    private static float E2M1(int code) => new[] { 0, 0.5f, 1, 1.5f, 2, 3, 4, 6 }[code % 8] * (code < 8 ? 1 : -1);
}
