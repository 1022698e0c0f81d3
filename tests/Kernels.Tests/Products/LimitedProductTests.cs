using Kernels.Tests.Devices;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Products.Devices;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>Products on a device that takes less than the tile wants that the rows of a call would have, against the oracle.</summary>
public class LimitedProductTests
{
    private const string Plain = $"{nameof(Int4Products)}.{nameof(Int4Products.Multiply)}";
    private const string WithBias = $"{nameof(Int4Products)}.{nameof(Int4Products.WithBias)}";

    private static readonly CallShape s_shape = new(40, 37, 256);

    [Theory]
    [InlineData(Plain)]
    [InlineData(WithBias)]
    public void Forty_rows_take_the_smaller_tile_where_the_larger_ones_work_group_is_too_large(string name)
        => AssertSmallerTile(name, LimitedDevice.OpenCL(facts => facts with { WorkGroupSize = 64 }));

    [Theory]
    [InlineData(Plain)]
    [InlineData(WithBias)]
    public void Forty_rows_take_the_smaller_tile_where_the_larger_one_has_not_the_local_memory(string name)
        => AssertSmallerTile(name, LimitedDevice.OpenCL(facts => facts with { LocalBytes = 4096 }));

    [Fact]
    public void A_device_for_none_of_the_tiles_says_which_limit()
    {
        using PackedWeights weights = Data(Plain).Pack(DeclaredProducts.Get(Plain), LimitedDevice.OpenCL(facts => facts with { WorkGroupSize = 32 }));
        KernelException error = Assert.Throws<KernelException>(
            () => Int4Products.Multiply(weights.Device, new float[256], weights, new float[37]));
        Assert.Equal("Multiply", error.Kernel);
        Assert.Matches("No way to compute it fits the device. .* needs work-groups of 64; the device runs it in groups of at most 32.", error.Message);
    }

    /// <summary>
    /// By rows of x. Where a piece's tile splits k, the parts that it leaves, eight numbers for each of y, must fit as well,
    /// and are what limits the small pieces.
    /// </summary>
    [Theory]
    [InlineData(Plain, 6)]
    [InlineData(Plain, 20)]
    [InlineData(Plain, 36)]
    [InlineData(WithBias, 33)]
    public void Rows_that_the_device_does_not_take_at_once_go_piece_by_piece(string name, int rows)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        ProductData data = Data(name);
        long row = s_shape.K * sizeof(float);
        KernelDevice device = LimitedDevice.OpenCL(facts => facts with { AllocationBytes = (ulong)(rows * row) });

        // The weights are small enough to be there whole; what does not fit is x, and in the small pieces the parts of y.
        Assert.True(data.Weights.Codes.Length / 37 * 48 <= rows * row);
        Assert.True(data.X.Length > rows * row);
        ProductMatrix.Verify(kernel, new RuntimeProductDevice($"OpenCL by {rows} rows", device, shapes: 1, quickProducts: 1), data);
    }

    [Fact]
    public void A_streams_call_that_is_too_large_says_the_limit()
    {
        ProductData data = Data(Plain);

        // 31 rows split k; their parts take 8 · 31 · 37 floats.
        KernelDevice device = LimitedDevice.OpenCL(facts => facts with { AllocationBytes = 36_000 });
        using PackedWeights weights = data.Pack(DeclaredProducts.Get(Plain), device);
        using DeviceBuffer<float> x = device.Allocate<float>(31 * 256);
        using DeviceBuffer<float> y = device.Allocate<float>(31 * 37);
        using KernelStream stream = device.CreateStream();
        KernelException error = Assert.Throws<KernelException>(() => Int4Products.Multiply(stream, x, weights, y));
        Assert.Contains("36704 bytes were asked for at once; the device gives at most 36000", error.Message);
    }

    private static ProductData Data(string name) => ProductData.Of(DeclaredProducts.Get(name), s_shape);

    private static void AssertSmallerTile(string name, KernelDevice device)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        Assert.Equal(32, kernel.Info.Variant(s_shape.M, RequiredDevices.Get(DeviceKind.OpenCL)).RowsPerTile);
        Assert.Equal(4, kernel.Info.Variant(s_shape.M, device).RowsPerTile);
        ProductMatrix.Verify(kernel, new RuntimeProductDevice("limited OpenCL", device, shapes: 1, quickProducts: 1), Data(name));
        ProductMatrix.Verify(kernel, new StreamProductDevice("limited OpenCL", device), Data(name));
    }
}
