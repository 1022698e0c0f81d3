using System.Runtime.InteropServices;
using Kernels.Tests.Products.Cases;
using Kernels.Tests.Products.Declared;
using Kernels.Tests.Products.Devices;
using Kernels.Tests.Runtime;
using Xunit;

namespace Kernels.Tests.Products;

/// <summary>The CUDA back end's launches of a product on a driver of the test's own, which runs them by their PTX.</summary>
[Collection(nameof(FakeCuda))]
public class CudaLaunchTests
{
    private readonly List<string> _launches = [];

    [Theory]
    [InlineData($"{nameof(Int4Products)}.{nameof(Int4Products.WithBias)}", 1)]
    [InlineData($"{nameof(Int4Products)}.{nameof(Int4Products.WithBias)}", 5)]
    [InlineData($"{nameof(Int4Products)}.{nameof(Int4Products.WithBias)}", 17)]
    [InlineData($"{nameof(Int8Products)}.{nameof(Int8Products.HalfToHalfWithBias)}", 3)]
    [InlineData($"{nameof(Int8Products)}.{nameof(Int8Products.HalfToHalfWithBias)}", 33)]
    [InlineData($"{nameof(TernaryProducts)}.{nameof(TernaryProducts.Multiply)}", 1)]
    [InlineData($"{nameof(TableProducts)}.{nameof(TableProducts.OfInt2)}", 6)]
    public void Stages_pass_on_their_results(string name, int rows)
    {
        ProductKernel kernel = DeclaredProducts.Get(name);
        ProductDevice device = new RuntimeProductDevice("fake CUDA", Start(), shapes: 0, quickProducts: 0);
        ProductMatrix.Verify(kernel, device, ProductData.Of(kernel, new CallShape(rows, 17, kernel.Layout.RowLength)));
    }

    [Fact]
    public void Streams_use_their_workspace_again()
    {
        ProductKernel kernel = DeclaredProducts.Get($"{nameof(Int4Products)}.{nameof(Int4Products.Multiply)}");
        ProductDevice device = new StreamProductDevice("fake CUDA", Start());
        foreach (int rows in new[] { 1, 6, 2 }) ProductMatrix.Verify(kernel, device, ProductData.Of(kernel, new CallShape(rows, 33, 256)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void What_is_disposed_while_a_call_is_enqueued_lives_until_its_last_launch(int rows)
    {
        ProductKernel kernel = DeclaredProducts.Get($"{nameof(Int4Products)}.{nameof(Int4Products.WithBias)}");
        KernelDevice device = Start();
        var data = ProductData.Of(kernel, new CallShape(rows, 17, kernel.Layout.RowLength));
        PackedWeights weights = data.Pack(kernel, device);
        DeviceBuffer<float> x = device.Upload<float>(MemoryMarshal.Cast<byte, float>(data.X));
        DeviceBuffer<float> bias = device.Upload<float>(MemoryMarshal.Cast<byte, float>(data.Bias));
        nint[] inputs = [weights.Regions[0].Address, weights.Regions[1].Address, x.Memory.Address, bias.Memory.Address];
        bool[] alive = [];
        Action<FakeLaunch> run = FakeCuda.Launcher!;
        FakeCuda.Launcher = launch =>
        {
            weights.Dispose();
            x.Dispose();
            bias.Dispose();
            alive = [.. alive, inputs.All(FakeCuda.Memory.ContainsKey)];
            if (alive[^1]) run(launch);
        };

        using KernelStream stream = device.CreateStream();
        using DeviceBuffer<float> y = device.Allocate<float>(rows * 17);
        ProductCalls.Enqueue(kernel.Method, stream, x, weights, bias, y);
        stream.Synchronize();

        Assert.DoesNotContain(false, alive);
        Assert.DoesNotContain(inputs, FakeCuda.Memory.ContainsKey);
        ProductMatrix.AssertEqual(kernel, data, MemoryMarshal.AsBytes<float>(y.ToArray()).ToArray(), "fake CUDA");
    }

    [Fact]
    public void One_row_is_split_into_chunks_that_are_then_combined()
    {
        ProductKernel kernel = DeclaredProducts.Get($"{nameof(Int4Products)}.{nameof(Int4Products.Multiply)}");
        Call(kernel, Start(), new CallShape(1, 300, 256));

        // Three tiles of 128 outputs, each for eight chunks, with one row, 300 outputs and two groups.
        Assert.StartsWith("kernels_activations ", _launches[0]);
        Assert.EndsWith(": 2", _launches[0]);
        Assert.Equal(
            ["kernels_multiply4_rows1chunks grid 24 block 128: 300, 1, 300, 2", "kernels_multiply4_combine grid 3 block 128: 300, 1, 300, 2"],
            _launches[1..]);
    }

    [Fact]
    public void Several_rows_are_tiles_of_outputs_and_rows_and_chunks()
    {
        ProductKernel kernel = DeclaredProducts.Get($"{nameof(Int4Products)}.{nameof(Int4Products.Multiply)}");
        Call(kernel, Start(), new CallShape(9, 130, 384));
        Assert.Equal(
            ["kernels_multiply4_rows4chunks grid 48 block 128: 130, 9, 130, 3", "kernels_multiply4_combine grid 18 block 128: 130, 9, 130, 3"],
            _launches[1..]);
    }

    /// <summary>Compute capability 8.0 has the matrix instruction, and takes it from its 16 rows on.</summary>
    [Theory]
    [InlineData(8, 0, 15, "rows4chunks grid 64")]
    [InlineData(8, 0, 16, "rows32matrices grid 3")]
    [InlineData(8, 0, 31, "rows32matrices grid 3")]
    [InlineData(8, 0, 32, "rows32matrices grid 3")]
    [InlineData(9, 0, 40, "rows32matrices grid 6")]
    [InlineData(7, 5, 16, "rows4chunks grid 64")]
    [InlineData(7, 5, 31, "rows4chunks grid 128")]
    [InlineData(7, 5, 40, "rows32 grid 6")]
    public void Many_rows_take_the_tile_that_the_GPU_has(int major, int minor, int rows, string tiles)
    {
        ProductKernel kernel = DeclaredProducts.Get($"{nameof(Int4Products)}.{nameof(Int4Products.Multiply)}");
        Call(kernel, Start((major, minor)), new CallShape(rows, 130, 128));
        Assert.Equal($"kernels_multiply4_{tiles} block 128: 130, {rows}, 130, 1", _launches[1]);
        Assert.Equal(tiles.Contains("chunks") ? 3 : 2, _launches.Count);
    }

    /// <summary>It takes groups of at least its 32 elements.</summary>
    [Fact]
    public void Small_groups_go_without_the_matrix_instruction()
    {
        ProductKernel kernel = DeclaredProducts.Get($"{nameof(Int8Products)}.{nameof(Int8Products.Group16WithBias)}");
        Call(kernel, Start(), new CallShape(40, 130, 128));
        Assert.StartsWith("kernels_multiply8_rows32 grid 6", _launches[1]);
    }

    [Fact]
    public void No_rows_launch_nothing()
    {
        ProductKernel kernel = DeclaredProducts.Get($"{nameof(Int4Products)}.{nameof(Int4Products.Multiply)}");
        Call(kernel, Start(), new CallShape(0, 130, 384));
        Assert.Empty(_launches);
    }

    [Fact]
    public void A_launch_that_fails_gives_all_memory_back()
    {
        ProductKernel kernel = DeclaredProducts.Get($"{nameof(Int4Products)}.{nameof(Int4Products.Multiply)}");
        KernelDevice device = Start();
        var data = ProductData.Of(kernel, new CallShape(2, 17, 128));
        using (PackedWeights weights = data.Pack(kernel, device))
        {
            FakeCuda.Failures["cuLaunchKernel"] = 700;
            KernelException failure = Assert.Throws<KernelException>(() => kernel.Call(device, data.X, weights, data.Bias, new byte[data.Expected.Length]));
            Assert.Contains("CUDA_ERROR_ILLEGAL_ADDRESS", failure.Message);
        }

        // What remains is the workspace of the queue, which the next call takes: codes, scales, sums and the parts of k.
        Assert.Equal([8, 8, 256, 8 * 2 * 17 * sizeof(float)], FakeCuda.Memory.Values.Select(bytes => (int)bytes).Order());
    }

    private KernelDevice Start((int Major, int Minor)? capability = null)
    {
        KernelDevice device = FakeCuda.StartDevice(_ => FakeCuda.Capability = capability ?? FakeCuda.Capability);
        FakeCuda.Launcher = launch => _launches.Add($"{launch.Function} grid {launch.Grid} block {launch.Block}: {string.Join(", ", EmulatedLaunch.Run(launch))}");
        return device;
    }

    private static void Call(ProductKernel kernel, KernelDevice device, CallShape shape)
    {
        var data = ProductData.Of(kernel, shape);
        using PackedWeights weights = data.Pack(kernel, device);
        kernel.Call(device, data.X, weights, data.Bias, new byte[data.Expected.Length]);
    }
}
