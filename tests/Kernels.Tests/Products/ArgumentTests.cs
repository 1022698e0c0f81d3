using Kernels.Tests.Oracles;
using Kernels.Tests.Devices;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Runtime;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>What a caller may get wrong: each is refused with the value found and the way out, and writes nothing.</summary>
public class ArgumentTests
{
    private const int Outputs = 5;
    private const int Inputs = 256;

    private readonly KernelDevice _device = TestData.Cpu(256);
    private readonly float[] _x = TestData.Ramp(2 * Inputs);
    private readonly float[] _bias = TestData.Ramp(Outputs);
    private readonly float[] _y = TestData.Filled(2 * Outputs);

    public static TheoryData<DeviceKind> Kinds => [DeviceKind.Cpu, DeviceKind.OpenCL];

    [Theory]
    [InlineData(1)]
    [InlineData(Inputs - 1)]
    [InlineData(Inputs + 1)]
    [InlineData(Inputs + 128)]
    public void Activations_of_parts_of_a_row(int length)
    {
        using PackedWeights weights = Weights(_device);
        int below = length / Inputs * Inputs;
        AssertRefused("x", $"{length} elements are not whole rows of 256. Pass a multiple of 256, such as {below} or {below + Inputs} elements.", () =>
            Int4Products.Multiply(_device, _x.AsSpan(0, length), weights, _y));
    }

    [Theory]
    [InlineData(2, 0, "0 elements are 0 rows of 5; the 512 elements of x are 2 rows of 256. Pass 10 elements here, or 0 elements of x.")]
    [InlineData(2, Outputs, "5 elements are 1 row of 5; the 512 elements of x are 2 rows of 256. Pass 10 elements here, or 256 elements of x.")]
    [InlineData(2, (2 * Outputs) - 1, "9 elements are no whole rows of 5; the 512 elements of x are 2 rows of 256. Pass 10 elements here.")]
    [InlineData(1, (2 * Outputs) - 1, "9 elements are no whole rows of 5; the 256 elements of x are 1 row of 256. Pass 5 elements here.")]
    [InlineData(1, 2 * Outputs, "10 elements are 2 rows of 5; the 256 elements of x are 1 row of 256. Pass 5 elements here, or 512 elements of x.")]
    public void A_destination_of_other_rows(int rows, int length, string message)
    {
        using PackedWeights weights = Weights(_device);
        AssertRefused("destination", message, () => Int4Products.Multiply(_device, _x.AsSpan(0, rows * Inputs), weights, _y.AsSpan(0, length)));
    }

    [Theory]
    [InlineData(Outputs - 1)]
    [InlineData(Outputs + 1)]
    [InlineData(2 * Outputs)]
    public void A_bias_of_another_length(int length)
    {
        using PackedWeights weights = WeightsWithBias(_device);
        AssertRefused("bias", $"{length} elements are not one for each of the 5 outputs of the weights, which all rows share. Pass 5 elements.", () =>
            Int4Products.WithBias(_device, _x, weights, new float[length], _y));
    }

    [Fact]
    public void Channel_scales_of_another_length_or_within_the_destination()
    {
        LutGemmInfo kernel = ChannelScaleProducts.OfShortRowsKernel;
        using PackedWeights weights = kernel.Pack(new byte[Outputs * Inputs / 2], new float[Outputs * Inputs / 16], Outputs, Inputs, _device);
        foreach (int length in new[] { 0, 15, 17, Inputs })
        {
            AssertRefused("channelScales", $"{length} elements are not one for each of the 16 elements of the encoder's row, which all rows share. Pass 16 elements.", () =>
                ChannelScaleProducts.OfShortRows(_device, _x, weights, new float[length], _y));
        }

        float[] memory = TestData.Filled(25);
        AssertRefused("destination", "The memory overlaps that of channelScales.", () =>
            ChannelScaleProducts.OfShortRows(_device, _x, weights, memory.AsSpan(9, 16), memory.AsSpan(0, 10)));
    }

    [Fact]
    public void A_matrix_of_another_order()
    {
        LutGemmInfo kernel = MatrixProducts.OfPairKernel;
        using PackedWeights weights = kernel.Pack(new byte[Outputs * 128 / 2], new float[Outputs], Outputs, 128, _device);
        float[] matrix = new float[32 * 32], outer = new float[4 * 4], x = new float[2 * 128];
        AssertRefused("matrix", "16 elements are not one for each of the 1024 elements of the matrix, which all rows share. Pass 1024 elements.", () => MatrixProducts.OfPair(_device, x, weights, outer, outer, _y));
        AssertRefused("outerMatrix", "1024 elements are not one for each of the 16 elements of the matrix", () => MatrixProducts.OfPair(_device, x, weights, matrix, matrix, _y));
        Assert.Contains("no outer matrix, the kernel needs an outer matrix of 4 rows", WeightsDifference.First(weights.Description with { OuterMatrix = 1 }, weights.Description));
        Assert.Contains("a matrix of 64 rows, the kernel needs a matrix of 32 rows", WeightsDifference.First(weights.Description with { Matrix = 64 }, weights.Description));
    }

    [Fact]
    public void Places_outside_the_row()
    {
        LutGemmInfo kernel = PermutedProducts.OfRows128Kernel;
        using PackedWeights weights = kernel.Pack(new byte[Outputs * 128 / 2], new float[Outputs * 4], Outputs, 128, _device);
        int[] places = Permutation.Random(128, seed: 1);
        places[17] = 128;
        AssertRefused("permutation", "Element 17 is 128, no place in a row of 128 elements. Pass every place from 0 to 127 once.", () => PermutedProducts.OfRows128(_device, new float[2 * 128], weights, places, _y));
        Assert.Contains("no permutation, the kernel needs a permutation of the elements", WeightsDifference.First(weights.Description with { Permutation = 0 }, weights.Description));
    }

    [Fact]
    public void Weights_with_and_without_channel_scales_are_not_the_same()
    {
        using PackedWeights with = ChannelScaleProducts.OfShortRowsKernel.Pack(new byte[Outputs * Inputs / 2], new float[Outputs * Inputs / 16], Outputs, Inputs, _device);
        Assert.Contains("no channel scales, the kernel needs channel scales", WeightsDifference.First(with.Description with { ChannelScales = 0 }, with.Description));
        Assert.Contains(
            "channel scales and scales of rotated channels, the kernel needs channel scales", WeightsDifference.First(with.Description with { ChannelScales = 3 }, with.Description));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Buffers_of_other_rows(DeviceKind kind)
    {
        KernelDevice device = Device(kind);
        using PackedWeights weights = WeightsWithBias(device);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> x = device.Upload<float>(_x.AsSpan(0, Inputs)), bias = device.Upload<float>(_bias), y = device.Upload<float>(_y);
        AssertRefused("destination", "10 elements are 2 rows of 5; the 256 elements of x are 1 row of 256.", () => Int4Products.WithBias(stream, x, weights, bias, y));
        AssertRefused("bias", "10 elements are not one for each", () => Int4Products.WithBias(stream, x, weights, y, bias));
        stream.Synchronize();
        Assert.Equal(TestData.Filled(10), y.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Outputs - 1)]
    [InlineData(2 * Inputs - 1)]
    public void A_destination_within_the_activations(int start)
    {
        using PackedWeights weights = Weights(_device);
        float[] memory = TestData.Ramp((2 * Inputs) + 20);
        AssertRefused("destination", "The memory overlaps that of x. Pass memory of its own.", () =>
            Int4Products.Multiply(_device, memory.AsSpan(0, 2 * Inputs), weights, memory.AsSpan(start, 2 * Outputs)));
        Assert.Equal(TestData.Ramp(memory.Length), memory);
    }

    [Fact]
    public void A_destination_within_the_bias()
    {
        using PackedWeights weights = WeightsWithBias(_device);
        float[] memory = TestData.Ramp(30);
        AssertRefused("destination", "The memory overlaps that of bias. Pass memory of its own.", () =>
            Int4Products.WithBias(_device, _x, weights, memory.AsSpan(9, Outputs), memory.AsSpan(0, 10)));
        Assert.Equal(TestData.Ramp(memory.Length), memory);
    }

    [Fact]
    public void Operands_that_touch_are_not_refused()
    {
        using PackedWeights weights = Weights(_device);
        float[] memory = TestData.Ramp((2 * Inputs) + 20);
        Int4Products.Multiply(_device, _x, weights, _y);
        Int4Products.Multiply(_device, memory.AsSpan(10, 2 * Inputs), weights, memory.AsSpan(0, 10));
        Int4Products.Multiply(_device, TestData.Ramp(2 * Inputs, first: 11), weights, _y);
        Assert.Equal(_y, memory[..10]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_rows_are_no_work(DeviceKind kind)
    {
        KernelDevice device = Device(kind);
        using PackedWeights weights = WeightsWithBias(device);
        Int4Products.WithBias(device, [], weights, _bias, []);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> nothing = device.Allocate<float>(0), bias = device.Upload<float>(_bias), y = device.Allocate<float>(0);
        Int4Products.WithBias(stream, nothing, weights, bias, y);
        stream.Synchronize();
        Assert.Equal(_bias, bias.ToArray());
    }

    [Fact]
    public void No_rows_still_take_a_whole_bias()
    {
        using PackedWeights weights = WeightsWithBias(_device);
        AssertRefused("bias", "0 elements are not one for each of the 5 outputs of the weights, which all rows share.", () => Int4Products.WithBias(_device, [], weights, [], []));
    }

    [Fact]
    public void No_weights()
    {
        Assert.Equal("weights", Assert.Throws<ArgumentNullException>(() => Int4Products.Multiply(_x, null!, _y)).ParamName);
        Assert.Equal("weights", Assert.Throws<ArgumentNullException>(() => Int4Products.Multiply(_device, _x, null!, _y)).ParamName);
        Assert.Equal("w", Assert.Throws<ArgumentNullException>(() => Int4Products.ToHalf(_device, _x, null!, new Half[10])).ParamName);
        Assert.Equal(TestData.Filled(10), _y);
    }

    [Fact]
    public void No_device()
    {
        using PackedWeights weights = Weights(_device);
        Assert.Equal("device", Assert.Throws<ArgumentNullException>(() => Int4Products.Multiply((KernelDevice)null!, _x, weights, _y)).ParamName);
        Assert.Equal("stream", Assert.Throws<ArgumentNullException>(() => Int4Products.Multiply((KernelStream)null!, null!, weights, null!)).ParamName);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Disposed_weights(DeviceKind kind)
    {
        KernelDevice device = Device(kind);
        PackedWeights weights = Weights(device);
        weights.Dispose();
        Assert.Throws<ObjectDisposedException>(() => Int4Products.Multiply(device, _x, weights, _y));
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> x = device.Upload<float>(_x), y = device.Upload<float>(_y);
        Assert.Throws<ObjectDisposedException>(() => Int4Products.Multiply(stream, x, weights, y));
        stream.Synchronize();
        Assert.Equal(TestData.Filled(10), y.ToArray());
        Assert.Equal(TestData.Filled(10), _y);
    }

    [Fact]
    public void Weights_of_another_kernel()
    {
        using PackedWeights weights = WeightsWithBias(_device);
        string message = AssertRefused("weights", "These are weights of another kernel: ", () => Int4Products.Multiply(_device, _x, weights, _y));
        Assert.Contains("Pass weights that MultiplyKernel packed, or that were saved from such.", message);
    }

    [Fact]
    public void Weights_of_another_kernel_of_the_same_description_are_the_same()
    {
        using PackedWeights weights = Int4Products.MultiplyKernel.Pack(new byte[Outputs * Inputs / 2], new float[Outputs * 2], Outputs, Inputs, _device);
        TableProducts.OfInt4(_device, _x, weights, _y);
        Assert.Equal(new float[10], _y);
    }

    [Fact]
    public void Weights_on_another_device()
    {
        using PackedWeights weights = Weights(TestData.Cpu(128));
        string message = AssertRefused("weights", "The weights are on cpu", () => Int4Products.Multiply(_device, _x, weights, _y));
        Assert.Contains("another device object", message);
        Assert.Contains("Pack or load them on the device that they are used on.", message);
    }

    [Fact]
    public void Weights_on_another_kind_of_device()
    {
        KernelDevice openCL = RequiredDevices.Get(DeviceKind.OpenCL);
        using PackedWeights weights = Weights(_device);
        AssertRefused("weights", $"The weights are on cpu ({_device.Name}), the call is for {openCL.Id}", () => Int4Products.Multiply(openCL, _x, weights, _y));
    }

    [Fact]
    public void Without_a_device_the_weights_decide()
    {
        KernelDevice scalar = TestData.Cpu(0);
        using PackedWeights weights = Weights(scalar), same = Weights(_device);
        float[] expected = TestData.Filled(10);
        Int4Products.Multiply(_x, weights, _y);
        Int4Products.Multiply(_device, _x, same, expected);
        Assert.Equal(expected, _y);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Buffers_of_another_device_or_none(DeviceKind kind)
    {
        KernelDevice device = Device(kind), other = TestData.Cpu(128);
        using PackedWeights weights = WeightsWithBias(device), foreign = WeightsWithBias(other);
        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> x = device.Upload<float>(_x), bias = device.Upload<float>(_bias), y = device.Upload<float>(_y);
        using DeviceBuffer<float> otherX = other.Upload<float>(_x), otherBias = other.Upload<float>(_bias), otherY = other.Upload<float>(_y);

        AssertRefused("x", "Allocate the buffer on the stream's device.", () => Int4Products.WithBias(stream, otherX, weights, bias, y));
        AssertRefused("bias", "Allocate the buffer on the stream's device.", () => Int4Products.WithBias(stream, x, weights, otherBias, y));
        AssertRefused("destination", "Allocate the buffer on the stream's device.", () => Int4Products.WithBias(stream, x, weights, bias, otherY));
        AssertRefused("weights", "The weights are on cpu", () => Int4Products.WithBias(stream, x, foreign, bias, y));
        Assert.Equal("x", Assert.Throws<ArgumentNullException>(() => Int4Products.WithBias(stream, null!, weights, bias, y)).ParamName);
        Assert.Equal("bias", Assert.Throws<ArgumentNullException>(() => Int4Products.WithBias(stream, x, weights, null!, y)).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentNullException>(() => Int4Products.WithBias(stream, x, weights, bias, null!)).ParamName);
        using DeviceBuffer<float> withinX = x.Slice(256, 10), withinY = y.Slice(0, 5);
        AssertRefused("destination", "The memory overlaps that of x.", () => Int4Products.WithBias(stream, x, weights, bias, withinX));
        AssertRefused("destination", "The memory overlaps that of bias.", () => Int4Products.WithBias(stream, x, weights, withinY, y));

        stream.Synchronize();
        Assert.Equal(TestData.Filled(10), y.ToArray());
        Assert.Equal(TestData.Filled(10), otherY.ToArray());
    }

    [Fact]
    public void Disposed_buffers()
    {
        using PackedWeights weights = Weights(_device);
        using KernelStream stream = _device.CreateStream();
        using DeviceBuffer<float> x = _device.Upload<float>(_x), y = _device.Upload<float>(_y);
        DeviceBuffer<float> gone = _device.Upload<float>(_x);
        gone.Dispose();
        Assert.Equal("x", Assert.Throws<ObjectDisposedException>(() => Int4Products.Multiply(stream, gone, weights, y)).ObjectName);
        Assert.Equal("destination", Assert.Throws<ObjectDisposedException>(() => Int4Products.Multiply(stream, x, weights, gone)).ObjectName);
    }

    private static KernelDevice Device(DeviceKind kind) => kind == DeviceKind.Cpu ? TestData.Cpu(256) : RequiredDevices.Get(kind);

    private static PackedWeights Weights(KernelDevice device)
    {
        float[] source = TestData.Ramp(Outputs * Inputs, first: -600);
        byte[] codes = new byte[source.Length / 2];
        float[] scales = new float[source.Length / 128];
        Int4Products.Encode(source, codes, scales);
        return Int4Products.MultiplyKernel.Pack(codes, scales, Outputs, Inputs, device);
    }

    private static PackedWeights WeightsWithBias(KernelDevice device) =>
        Int4Products.WithBiasKernel.Pack(new byte[Outputs * Inputs / 2], new Half[Outputs * Inputs / 32], Outputs, Inputs, device);

    private string AssertRefused(string parameter, string message, Action call)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(call);
        Assert.Equal(parameter, refusal.ParamName);
        Assert.Contains(message, refusal.Message);
        Assert.Equal(TestData.Filled(_y.Length), _y);
        return refusal.Message;
    }
}
