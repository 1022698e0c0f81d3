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
    [InlineData(0, "0 elements are 0 rows of 8; the 16 elements of source are 2 rows of 8. Pass 16 elements here, or 0 elements of source.")]
    [InlineData(Row, "8 elements are 1 row of 8; the 16 elements of source are 2 rows of 8. Pass 16 elements here, or 8 elements of source.")]
    [InlineData((2 * Row) - 1, "15 elements are no whole rows of 8; the 16 elements of source are 2 rows of 8. Pass 16 elements here.")]
    [InlineData((2 * Row) + 1, "17 elements are no whole rows of 8; the 16 elements of source are 2 rows of 8. Pass 16 elements here.")]
    [InlineData(5 * Row, "40 elements are 5 rows of 8; the 16 elements of source are 2 rows of 8. Pass 16 elements here, or 40 elements of source.")]
    public void Destination_of_other_rows_is_refused_untouched(int length, string message)
    {
        float[] destination = TestData.Filled(length);
        ArgumentException error = Assert.Throws<ArgumentException>("destination", () => Launch.Scale(null, new float[2 * Row], destination));

        Assert.Contains(message, error.Message);
        Assert.All(destination, value => Assert.Equal(TestData.Untouched, value));
    }

    /// <summary>Source, bias, codes and sums of two rows: no one decides for another, be it the shorter or the longer.</summary>
    [Theory]
    [InlineData(4, 2, 8, 2, "bias")]
    [InlineData(12, 2, 8, 2, "bias")]
    [InlineData(8, 1, 8, 2, "bias")]
    [InlineData(8, 3, 8, 2, "bias")]
    [InlineData(8, 2, 7, 2, "codes")]
    [InlineData(8, 2, 9, 2, "codes")]
    [InlineData(8, 2, 12, 2, "codes")]
    [InlineData(8, 2, 8, 1, "sums")]
    [InlineData(8, 2, 8, 3, "sums")]
    [InlineData(0, 0, 0, 1, "sums")]
    public void All_operands_have_the_same_number_of_rows(int source, int bias, int codes, int sums, string refused)
    {
        byte[] codesWritten = new byte[codes];
        float[] sumsWritten = TestData.Filled(sums);
        Assert.Throws<ArgumentException>(refused, () => Launch.Sum(null, TestData.Ramp(source), new Half[bias], codesWritten, sumsWritten));
        Assert.All(codesWritten, code => Assert.Equal(0, code));
        Assert.All(sumsWritten, value => Assert.Equal(TestData.Untouched, value));
    }

    [Theory]
    [InlineData(DeviceKind.Cpu)]
    [InlineData(DeviceKind.OpenCL)]
    public void So_do_they_on_other_devices_and_on_streams(DeviceKind kind)
    {
        KernelDevice device = kind == DeviceKind.Cpu ? TestData.Cpu(256) : Devices.RequiredDevices.Get(kind);
        float[] longer = TestData.Filled(3 * Row);
        ArgumentException onHost = Assert.Throws<ArgumentException>("destination", () => Launch.Scale(device, new float[2 * Row], longer));
        Assert.All(longer, value => Assert.Equal(TestData.Untouched, value));

        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> source = device.Upload<float>(new float[2 * Row]), destination = device.Upload<float>(longer);
        ArgumentException onStream = Assert.Throws<ArgumentException>("destination", () => Launch.Scale(stream, source, destination));
        Assert.Equal(onHost.Message, onStream.Message);
        Assert.Throws<ArgumentException>("destination", () => Launch.Scale(stream, destination, source));
        stream.Synchronize();
        Assert.Equal(longer, destination.ToArray());
    }

    [Fact]
    public void No_rows_touch_nothing()
    {
        float[] memory = TestData.Filled(4);
        Launch.Scale(null, [], []);
        Launch.Scale(null, memory.AsSpan(1, 0), memory.AsSpan(0, 0));
        Assert.Throws<ArgumentException>("destination", () => Launch.Scale(null, [], memory));
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
        Launch.Sum(null, source, System.Runtime.InteropServices.MemoryMarshal.Cast<float, Half>(source.AsSpan())[..1], new byte[4], sums);
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
        Assert.Contains($"contract {KernelInfo.KnownContract}", error.Message);
        Assert.Equal("Scale", error.Kernel);
        Assert.IsAssignableFrom<InvalidOperationException>(error);
    }
}
