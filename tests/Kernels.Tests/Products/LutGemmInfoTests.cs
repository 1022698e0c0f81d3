using Kernels.CompilerServices;
using Kernels.Devices.Cpu;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Runtime;
using Kernels.Tests.Weights;
using Xunit;

namespace Kernels.Tests.Products;

public class LutGemmInfoTests
{
    [Fact]
    public void Its_stages_are_those_that_a_call_may_run()
    {
        Assert.Equal(
            [
                "Activations", "Multiply4Rows1", "Multiply4Rows1Chunks", "Multiply4Combine", "Multiply4Rows4", "Multiply4Rows4Chunks", "Multiply4Rows32",
                "Multiply4Rows32Matrices",
            ],
            Int4Products.MultiplyKernel.Stages.Select(stage => stage.Name));
        Assert.Equal(
            ["Activations", "Multiply4Tables", "Multiply4Rows1Tables", "Multiply4Rows1Chunks", "Multiply4Combine", "Multiply4Rows4Tables", "Multiply4Rows4"],
            TableProducts.OfInt4Kernel.Stages.Select(stage => stage.Name));
        Assert.Equal(
            [
                "Activations", "Multiply8Rows1", "Multiply8Pairs", "Multiply8Rows1Pairs", "Multiply8Rows1Chunks", "Multiply8Combine", "Multiply8Rows4", "Multiply8Rows4Pairs",
                "Multiply8Rows4Chunks", "Multiply8Rows32", "Multiply8Rows32Matrices",
            ],
            Int8Products.MultiplyKernel.Stages.Select(stage => stage.Name));
    }

    [Theory]
    [InlineData(1, DeviceKind.Cpu, 1)]
    [InlineData(1, DeviceKind.Cuda, 1)]
    [InlineData(2, DeviceKind.Cpu, 4)]
    [InlineData(31, DeviceKind.OpenCL, 4)]
    [InlineData(32, DeviceKind.OpenCL, 32)]
    [InlineData(1000, DeviceKind.Cuda, 32)]
    [InlineData(1000, DeviceKind.Cpu, 4)]
    public void The_rows_of_a_call_choose_the_tile(long rows, DeviceKind device, int tile) =>
        Assert.Equal(tile, Int4Products.MultiplyKernel.Variant(rows, device == DeviceKind.Cpu ? TestData.Cpu(256) : new ProbeDevice()).RowsPerTile);

    /// <summary>To ask a device whether it runs a program is to build it, which takes a second or more.</summary>
    [Theory]
    [InlineData(1, new[] { "Activations", "Multiply4Rows1Chunks", "Multiply4Combine" })]
    [InlineData(5, new[] { "Activations", "Multiply4Rows4Chunks", "Multiply4Combine" })]
    [InlineData(40, new[] { "Activations", "Multiply4Rows32" })]
    public void A_device_is_asked_for_nothing_but_what_a_call_runs(long rows, string[] stages)
    {
        var device = new ProbeDevice();
        Int4Products.MultiplyKernel.Variant(rows, device);
        Assert.Equal(stages, device.Asked.Select(stage => stage.Name));
    }

    [Theory]
    [InlineData("Rows32", 40, 4)]
    [InlineData("Rows4", 40, 32)]
    [InlineData("Rows4", 5, 1)]
    [InlineData("Rows1Chunks", 1, 4)]
    public void What_a_device_refuses_gives_way_to_the_next_smaller_tile_or_else_a_larger_one(string refused, long rows, int tile)
    {
        var device = new ProbeDevice { Refuses = kernel => kernel.Name.Contains(refused, StringComparison.Ordinal) };
        Assert.Equal(tile, Int4Products.MultiplyKernel.Variant(rows, device).RowsPerTile);
    }

    [Fact]
    public void A_device_that_refuses_all_is_named_with_its_reason()
    {
        var device = new ProbeDevice { Refuses = _ => true };
        KernelException error = Assert.Throws<KernelException>(() => Int4Products.MultiplyKernel.Variant(1, device));
        Assert.Contains("Activations is refused.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 4)]
    [InlineData(1000, 4)]
    public void Processors_without_dot_products_of_four_bytes_read_pairs(long rows, int tile)
    {
        var without = new CpuDevice(new CpuOptions { VectorBits = 256 }, dotsBytes: false);
        var with = new CpuDevice(new CpuOptions { VectorBits = 256 }, dotsBytes: true);
        var scalar = new CpuDevice(new CpuOptions { VectorBits = 0 }, dotsBytes: false);
        ProductVariant variant = Int8Products.MultiplyKernel.Variant(rows, without);
        Assert.True(ReadsPairs(variant));
        Assert.Equal(tile, variant.RowsPerTile);
        Assert.False(ReadsPairs(Int8Products.MultiplyKernel.Variant(rows, with)));
        Assert.False(ReadsPairs(Int8Products.MultiplyKernel.Variant(rows, scalar)));
        Assert.False(ReadsPairs(Int4Products.MultiplyKernel.Variant(rows, without)));
    }

    private static bool ReadsPairs(ProductVariant variant) => variant.Kernels.Any(stage => stage.Name == "Multiply8Pairs");

    /// <summary>float activations and destination; 4 bits, with a float for each group of 128 or a Half for each of 32 and a bias.</summary>
    [Fact]
    public void Its_cost_follows_from_the_shape()
    {
        LutGemmInfo info = Int4Products.MultiplyKernel;
        Assert.Equal(2.0 * 3 * 5 * 256, info.Operations(3, 5, 256));
        Assert.Equal((3 * 256 * 4) + (5 * 128) + (5 * 2 * 4) + (3 * 5 * 4), info.Bytes(3, 5, 256));
        Assert.Equal((3 * 256 * 4) + (5 * 128) + (5 * 8 * 2) + (5 * 4) + (3 * 5 * 4), Int4Products.WithBiasKernel.Bytes(3, 5, 256));

        Assert.Throws<ArgumentOutOfRangeException>("rows", () => info.Operations(-1, 5, 256));
        Assert.Throws<ArgumentOutOfRangeException>("rows", () => info.Bytes(-1, 5, 256));
        Assert.Throws<ArgumentOutOfRangeException>("outputs", () => info.Bytes(3, 0, 256));
        Assert.Throws<ArgumentOutOfRangeException>("inputs", () => info.Bytes(3, 5, 200));
    }
}
