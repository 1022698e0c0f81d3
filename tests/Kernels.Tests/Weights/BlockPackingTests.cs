using Kernels.CompilerServices;
using Kernels.Ggml;
using Kernels.Tests.DeviceMatrix.Declared;
using Kernels.Tests.Oracles;
using Xunit;

namespace Kernels.Tests.Weights;

/// <summary>Weights in blocks are packed as their parts are.</summary>
public partial class BlockPackingTests
{
    private const int Outputs = 3;
    private const int Inputs = 512;

    /// <summary>Codes of 3 bits in two fields; scales are by themselves.</summary>
    [IntegerGrid(bits: 3, minimum: -4, maximum: 3, largest: 3)]
    [Block(elements: 16, bytes: 6)]
    [BlockField(BlockContent.Codes, offset: 0, Bits = 2)]
    [BlockField(BlockContent.Codes, offset: 4, FirstBit = 2, Bits = 1, Stride = 2)]
    private readonly struct Dense3 : INumberFormat;

    /// <summary>Several groups with zero points of their own.</summary>
    [IntegerGrid(bits: 4, minimum: 0, maximum: 15, largest: 15, statistic: ScaleStatistic.Range)]
    [FloatScale(ScaleFormat.E4M3, groupSize: 32)]
    [Block(elements: 64, bytes: 36)]
    [BlockField(BlockContent.Scales, offset: 0)]
    [BlockField(BlockContent.Codes, offset: 2, Stride = 32)]
    [BlockField(BlockContent.ZeroPoints, offset: 34)]
    private readonly struct Zeros : INumberFormat;

    [LutGemmKernel<Q4_0>]
    internal static partial void OfQ4_0(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Q5_1>]
    internal static partial void OfQ5_1(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<TQ2_0>]
    internal static partial void OfTQ2_0(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<MXFP4>]
    internal static partial void OfMXFP4(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Q4_K>]
    internal static partial void OfQ4_K(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Q3_K>]
    internal static partial void OfQ3_K(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Q6_K>]
    internal static partial void OfQ6_K(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [LutGemmKernel<Dense3>]
    internal static partial void OfDense3(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    [RotateQuantizeKernel<Zeros>(128, Rotation = 128)]
    internal static partial void EncodeZeros(ReadOnlySpan<float> source, Span<byte> blocks);

    [DequantizeRotateKernel(Of = nameof(EncodeZeros))]
    internal static partial void DecodeZeros(ReadOnlySpan<byte> blocks, Span<float> destination);

    [LutGemmKernel(Weights = nameof(EncodeZeros))]
    internal static partial void OfZeros(ReadOnlySpan<float> x, PackedWeights weights, Span<float> destination);

    public static TheoryData<string> Formats => ["Q4_0", "Q5_1", "TQ2_0", "MXFP4", "Dense3", "Zeros"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_of_them_is_that_of_their_parts(string format)
    {
        (LutGemmInfo info, Type type) = Of(format);
        BlockBytes layout = BlockBytes.Of(type, info.Weights.CodeBits)!;
        byte[] blocks = Blocks(info, layout, out byte[] scales, out byte[] shifts);

        byte[] codes = CodePacking.Pack(layout.Codes(blocks, info.Weights.Minimum < 0), info.Weights.CodeBits);
        var ofScales = GroupValues.Of(info.Weights.ScaleType, scales);
        GroupValues ofShifts = shifts.Length == 0 ? default : GroupValues.Of(info.Weights.StoredShift, shifts);
        using var expected = PackedWeights.Pack(info.Weights, codes, ofScales, ofShifts, Outputs, Inputs, KernelDevice.Get("cpu"));
        using PackedWeights actual = layout.HasScales
            ? info.Pack(blocks, Outputs, Inputs, KernelDevice.Get("cpu"))
            : info.Pack(blocks, ofScales, Outputs, Inputs, KernelDevice.Get("cpu"));
        byte[] file = FileOf(actual);
        Assert.Equal(FileOf(expected), file);
        using var loaded = PackedWeights.Load(new MemoryStream(file), KernelDevice.Get("cpu"));
        Assert.Equal(file, FileOf(loaded));
    }

    /// <summary>With one hot activations, whose codes are exact, a product is a row of what is decoded and rotated back.</summary>
    [Fact]
    public void A_product_is_that_of_the_numbers_of_blocks()
    {
        var random = new SplitMix64(7);
        float[] weights = [.. Enumerable.Range(0, Outputs * 128).Select(_ => (float)random.NextUniform())];
        byte[] blocks = new byte[Outputs * 2 * 36];
        EncodeZeros(weights, blocks);
        float[] numbers = new float[weights.Length];
        DecodeZeros(blocks, numbers);

        float[] x = [.. Enumerable.Range(0, 128).Select(i => i == 5 ? 1f : 0f)], y = new float[Outputs];
        using PackedWeights packed = OfZerosKernel.Pack(blocks, Outputs, 128, KernelDevice.Get("cpu"));
        OfZeros(x, packed, y);
        for (int i = 0; i < Outputs; i++) Assert.Equal(numbers[(i * 128) + 5], y[i], 2e-3f);
    }

    /// <summary>The weights of a product of nested scales are the numbers that a decoder has of the same blocks.</summary>
    [Theory]
    [InlineData("Q3_K")]
    [InlineData("Q4_K")]
    [InlineData("Q6_K")]
    public void A_file_of_nested_scales_is_that_of_the_numbers_they_are(string type)
    {
        byte[] blocks = GgmlSamples.Blocks()[type];
        float[] numbers = new float[GgmlSamples.Numbers().Length];
        LutGemmInfo info = type switch { "Q3_K" => OfQ3_KKernel, "Q4_K" => OfQ4_KKernel, _ => OfQ6_KKernel };
        if (type == "Q3_K") GgmlCodecs.DecodeQ3_K(blocks, numbers);
        else if (type == "Q4_K") GgmlCodecs.DecodeQ4_K(blocks, numbers);
        else GgmlCodecs.DecodeQ6_K(blocks, numbers);
        WeightsDescription weights = info.Weights;
        Assert.Equal(KernelElementType.Float, weights.ScaleType);
        using PackedWeights packed = info.Pack(blocks, 3, 512, KernelDevice.Get("cpu"));
        for (int i = 0; i < 512; i++)
        {
            float[] x = new float[512], y = new float[3];
            x[i] = 1;
            if (type == "Q3_K") OfQ3_K(x, packed, y);
            else if (type == "Q4_K") OfQ4_K(x, packed, y);
            else OfQ6_K(x, packed, y);
            for (int row = 0; row < 3; row++)
            {
                float largest = numbers[(row * 512)..((row + 1) * 512)].Max(Math.Abs);
                Assert.Equal(numbers[(row * 512) + i], y[row], 1e-5f * largest);
            }
        }
    }

    [Fact]
    public void Blocks_and_spans_of_parts_are_not_taken_for_each_other()
    {
        ArgumentException parts = Assert.Throws<ArgumentException>("scales", () => OfQ4_0Kernel.Pack(new byte[16], new Half[1], 1, 32, KernelDevice.Get("cpu")));
        Assert.Contains("Format Q4_0 has blocks", parts.Message);
        ArgumentException blocks = Assert.Throws<ArgumentException>("blocks", () => OfDense3Kernel.Pack(new byte[6], 1, 128, KernelDevice.Get("cpu")));
        Assert.Contains("Format BlockPackingTests.Dense3 has scales in a span of their own", blocks.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(287)]
    [InlineData(289)]
    public void Blocks_have_exactly_their_length(int length)
    {
        ArgumentException error = Assert.Throws<ArgumentException>("blocks", () => OfQ4_0Kernel.Pack(new byte[length], 1, 512, KernelDevice.Get("cpu")));
        Assert.Contains($"The length is {length}; 1 rows of 512 elements have 288 bytes of blocks", error.Message);
    }

    [Fact]
    public void Codes_that_the_format_has_not_are_refused()
    {
        byte[] blocks = new byte[66];
        blocks[33] = 0b1100_0000;
        ArgumentException error = Assert.Throws<ArgumentException>("blocks", () => OfTQ2_0Kernel.Pack(blocks, 1, 256, KernelDevice.Get("cpu")));
        Assert.Contains("Element 225 has code 3", error.Message);
    }

    [Fact]
    public void Inputs_are_whole_blocks()
        => Assert.Throws<ArgumentOutOfRangeException>("inputs", () => OfTQ2_0Kernel.Pack(new byte[33], 1, 128, KernelDevice.Get("cpu")));

    private static (LutGemmInfo Info, Type Format) Of(string format) => format switch
    {
        "Q4_0" => (OfQ4_0Kernel, typeof(Q4_0)),
        "Q5_1" => (OfQ5_1Kernel, typeof(Q5_1)),
        "TQ2_0" => (OfTQ2_0Kernel, typeof(TQ2_0)),
        "MXFP4" => (OfMXFP4Kernel, typeof(MXFP4)),
        "Dense3" => (OfDense3Kernel, typeof(Dense3)),
        _ => (OfZerosKernel, typeof(Zeros)),
    };

    /// <summary>Blocks of any codes and any bytes of groups.</summary>
    private static byte[] Blocks(LutGemmInfo info, BlockBytes layout, out byte[] scales, out byte[] shifts)
    {
        var random = new SplitMix64(11);
        WeightsDescription weights = info.Weights;
        int groups = Outputs * Inputs / weights.GroupSize;
        int[] codes = [.. Enumerable.Range(0, Outputs * Inputs).Select(_ => weights.Minimum + random.NextInt(weights.Maximum - weights.Minimum + 1))];
        scales = Bytes(groups * weights.ScaleType.Size());
        shifts = weights.Shifts is null ? [] : Bytes(groups * weights.StoredShift.Size());
        var ofGroups = new Dictionary<BlockContent, byte[]>();
        if (layout.HasScales) ofGroups[BlockContent.Scales] = scales;
        if (shifts.Length > 0) ofGroups[weights.HasNumbersBesideScales ? BlockContent.Minima : BlockContent.ZeroPoints] = shifts;
        return layout.Join(codes, ofGroups);

        byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next())];
    }

    private static byte[] FileOf(PackedWeights weights)
    {
        using var stream = new MemoryStream();
        weights.Save(stream);
        return stream.ToArray();
    }
}
