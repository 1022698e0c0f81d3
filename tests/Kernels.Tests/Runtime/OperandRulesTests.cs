using Kernels.CompilerServices;
using Xunit;

namespace Kernels.Tests.Runtime;

public class OperandRulesTests
{
    private const int Row = ScaleBody.RowLength;

    [Theory]
    [InlineData(1)]
    [InlineData(Row - 1)]
    [InlineData((3 * Row) + 4)]
    public void Source_of_partial_rows_is_refused(int length)
    {
        float[] destination = TestData.Filled(100);
        ArgumentException error = Assert.Throws<ArgumentException>("source", () => Launch.Scale(null, new float[length], destination));

        Assert.Contains($"{length} elements", error.Message);
        Assert.Contains($"multiple of {Row}", error.Message);
        Assert.Contains($"{length / Row * Row} or {(length / Row * Row) + Row} elements", error.Message);
        Assert.All(destination, value => Assert.Equal(TestData.Untouched, value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData((2 * Row) - 1)]
    public void Short_destination_is_refused_untouched(int length)
    {
        float[] destination = TestData.Filled(length);
        ArgumentException error = Assert.Throws<ArgumentException>("destination", () => Launch.Scale(null, new float[2 * Row], destination));

        Assert.Contains($"{length} elements are too short for 2 rows of {Row}", error.Message);
        Assert.Contains($"at least {2 * Row}", error.Message);
        Assert.All(destination, value => Assert.Equal(TestData.Untouched, value));
    }

    [Fact]
    public void Second_input_and_second_output_are_checked()
    {
        byte[] codes = new byte[8];
        float[] sums = TestData.Filled(2);
        Assert.Throws<ArgumentException>("bias", () => Launch.Sum(null, new float[8], new Half[1], codes, sums));
        Assert.Throws<ArgumentException>("codes", () => Launch.Sum(null, new float[8], new Half[2], codes.AsSpan(1), sums));
        Assert.Throws<ArgumentException>("sums", () => Launch.Sum(null, new float[8], new Half[2], codes, sums.AsSpan(1)));
        Assert.All(codes, code => Assert.Equal(0, code));
        Assert.All(sums, value => Assert.Equal(TestData.Untouched, value));
    }

    [Fact]
    public void Longer_operands_are_taken_and_the_rest_is_untouched()
    {
        float[] destination = TestData.Filled(Row + 3);
        Launch.Scale(null, TestData.Ramp(Row), destination);
        Assert.Equal(TestData.Doubled(TestData.Ramp(Row)), destination[..Row]);
        Assert.All(destination[Row..], value => Assert.Equal(TestData.Untouched, value));

        float[] sums = TestData.Filled(5);
        Launch.Sum(null, TestData.Ramp(4), [(Half)0.5f, Half.NaN], new byte[9], sums);
        Assert.Equal([10.5f, TestData.Untouched, TestData.Untouched, TestData.Untouched, TestData.Untouched], sums);
    }

    [Fact]
    public void No_rows_touch_nothing()
    {
        float[] memory = TestData.Filled(4);
        Launch.Scale(null, [], []);
        Launch.Scale(null, [], memory);
        Launch.Scale(null, memory.AsSpan(1, 0), memory);
        Assert.All(memory, value => Assert.Equal(TestData.Untouched, value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Row)]
    [InlineData((2 * Row) - 1)]
    [InlineData(-1)]
    [InlineData(1 - (2 * Row))]
    public void Partial_overlap_is_refused_untouched(int shift)
    {
        float[] memory = TestData.Ramp(6 * Row);
        float[] before = [.. memory];
        ArgumentException error = Assert.Throws<ArgumentException>(
            "destination", () => Launch.Scale(null, memory.AsSpan(2 * Row, 2 * Row), memory.AsSpan((2 * Row) + shift, 2 * Row)));

        Assert.Contains("overlaps that of source", error.Message);
        Assert.Contains("in place", error.Message);
        Assert.Equal(before, memory);
    }

    [Theory]
    [InlineData(2 * Row)]
    [InlineData(-2 * Row)]
    public void Adjacent_memory_is_no_overlap(int shift)
    {
        float[] memory = TestData.Ramp(6 * Row);
        float[] expected = TestData.Doubled(memory.AsSpan(2 * Row, 2 * Row));
        Launch.Scale(null, memory.AsSpan(2 * Row, 2 * Row), memory.AsSpan((2 * Row) + shift, 2 * Row));
        Assert.Equal(expected, memory.AsSpan((2 * Row) + shift, 2 * Row).ToArray());
    }

    [Fact]
    public void What_lies_behind_the_rows_may_overlap()
    {
        // The destination is longer than the rows; its rest, which is not written, is the source.
        float[] memory = TestData.Ramp(2 * Row);
        Launch.Scale(null, memory.AsSpan(Row), memory);
        Assert.Equal(TestData.Doubled(TestData.Ramp(Row, 1 + Row)), memory[..Row]);
    }

    [Fact]
    public void In_place_needs_one_type_and_one_block_size()
    {
        float[] memory = TestData.Ramp(8);
        float[] before = [.. memory];

        // Both start at the same element, but a block has four elements of one and one element of the other.
        ArgumentException error = Assert.Throws<ArgumentException>("sums", () => Launch.Sum(null, memory, new Half[2], new byte[8], memory));
        Assert.DoesNotContain("in place", error.Message);
        Assert.Equal(before, memory);
    }

    [Fact]
    public void Two_outputs_may_not_share_memory()
    {
        float[] sums = TestData.Filled(2);
        Assert.Throws<ArgumentException>("codes", () => Launch.Sum(
            null, new float[8], new Half[2], System.Runtime.InteropServices.MemoryMarshal.AsBytes(sums.AsSpan()), sums));
        Assert.All(sums, value => Assert.Equal(TestData.Untouched, value));
    }

    [Fact]
    public void Two_inputs_may_share_memory()
    {
        float[] source = TestData.Ramp(4);
        float[] sums = new float[1];
        Launch.Sum(null, source, System.Runtime.InteropServices.MemoryMarshal.Cast<float, Half>(source.AsSpan()), new byte[4], sums);
        Assert.Equal(10f, sums[0]);
    }

    [Fact]
    public void Wrong_element_type_and_count_are_refused()
    {
        Assert.Throws<ArgumentException>("source", () => KernelLauncher.Run<ScaleBody>(
            ScaleBody.Kernel, null, HostOperand.Input<Half>(new Half[Row]), HostOperand.Output<float>(new float[Row])));
        Assert.Throws<ArgumentException>("destination", () => KernelLauncher.Run<ScaleBody>(
            ScaleBody.Kernel, null, HostOperand.Input<float>(new float[Row]), HostOperand.Output<int>(new int[Row])));
        Assert.Throws<ArgumentException>(() => KernelLauncher.Run<ScaleBody>(
            ScaleBody.Kernel, null, HostOperand.Input<float>(new float[Row]), HostOperand.Output<float>(new float[Row]), HostOperand.Output<float>(new float[Row])));
    }

    [Fact]
    public void Unknown_contract_names_both_versions()
    {
        KernelInfo kernel = ScaleBody.Make("", contract: 7);
        KernelException error = Assert.Throws<KernelException>(() => KernelLauncher.Run<ScaleBody>(
            kernel, null, HostOperand.Input<float>(new float[Row]), HostOperand.Output<float>(new float[Row])));
        Assert.Contains("contract 7", error.Message);
        Assert.Contains("contract 1", error.Message);
        Assert.Equal("Scale", error.Kernel);
        Assert.IsAssignableFrom<InvalidOperationException>(error);
    }
}
