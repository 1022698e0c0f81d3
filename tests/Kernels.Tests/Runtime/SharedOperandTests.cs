using Kernels.Tests.DeviceMatrix.Declared;
using Xunit;

namespace Kernels.Tests.Runtime;

/// <summary>An operand that all rows share has one row, whatever the number of rows, and is no output's memory.</summary>
public class SharedOperandTests
{
    private const int Row = 16;

    private static readonly KernelInfo Kernel = ChannelScaleCodecs.EncodeShortKernel;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(3, 15)]
    [InlineData(3, 17)]
    [InlineData(3, 48)]
    public void Another_length_is_refused_before_anything_is_written(int rows, int length)
    {
        byte[] codes = new byte[rows * Row / 2];
        ArgumentException error = Assert.Throws<ArgumentException>(
            "channelScales", () => ChannelScaleCodecs.EncodeShort(new float[rows * Row], new float[length], codes, new float[rows]));
        Assert.Contains($"{length} elements are not the 16 that all rows of EncodeShort share. Pass 16 elements.", error.Message);
        Assert.All(codes, code => Assert.Equal(0, code));
    }

    [Fact]
    public void It_may_not_overlap_an_output_even_where_that_begins()
    {
        float[] memory = new float[3 * Row];
        ArgumentException error = Assert.Throws<ArgumentException>(
            "destination", () => ChannelScaleCodecs.DecodeShort(new byte[3 * Row / 2], new float[3], memory.AsSpan(0, Row), memory));
        Assert.Contains("overlaps that of channelScales. Pass memory of its own.", error.Message);
        Assert.Throws<ArgumentException>("destination", () => ChannelScaleCodecs.DecodeShort(new byte[Row / 2], new float[1], memory.AsSpan(0, Row), memory.AsSpan(0, Row)));
        Assert.Throws<ArgumentException>("destination", () => ChannelScaleCodecs.DecodeShort(new byte[Row / 2], new float[1], memory.AsSpan(1, Row), memory.AsSpan(0, Row)));

        // The rest of the array is free.
        ChannelScaleCodecs.DecodeShort(new byte[2 * Row / 2], new float[2], memory.AsSpan(2 * Row, Row), memory.AsSpan(0, 2 * Row));
    }

    [Fact]
    public void Two_inputs_may_be_the_same_memory()
    {
        float[] source = TestData.Ramp(Row);
        byte[] codes = new byte[Row / 2];
        ChannelScaleCodecs.EncodeShort(source, source, codes, new float[1]);
        Assert.Contains(codes, code => code != 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(64)]
    [InlineData(4095)]
    [InlineData(65 * 64)]
    public void A_matrix_has_as_many_elements_whatever_a_row_has(int length)
    {
        byte[] codes = new byte[4096 / 2];
        float[] source = new float[4096], whole = new float[64 * 64];
        ArgumentException error = Assert.Throws<ArgumentException>("outerMatrix", () => MatrixCodecs.EncodePair(source, whole, new float[length], codes, new float[1]));
        Assert.Contains($"{length} elements are not the 4096 that all rows of EncodePair share. Pass 4096 elements.", error.Message);
        Assert.Throws<ArgumentException>("matrix", () => MatrixCodecs.EncodePair([], new float[length], whole, [], []));
        Assert.Equal(64 * 64, MatrixCodecs.EncodePairKernel.ElementsPerRow("matrix"));
        Assert.Equal(2 * 64 * 64 * 4, MatrixCodecs.EncodePairKernel.SharedBytes);
        Assert.Equal((16 * 16 * 4) + (4 * 4 * 2), MatrixCodecs.EncodeSmallPairKernel.SharedBytes);
    }

    [Fact]
    public void It_counts_once()
    {
        Assert.Equal(Row, Kernel.ElementsPerRow("channelScales"));
        Assert.Equal((Row * 4) + (Row / 2) + 4, Kernel.BytesPerRow);
        Assert.Equal(Row * 4, Kernel.SharedBytes);
        Assert.Equal(Row * 4, Kernel.BytesOf(1, 1000));
        Assert.Equal(0, Kernel.OffsetOf(1, 1000));
    }
}
