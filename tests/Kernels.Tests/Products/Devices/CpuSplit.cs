using Kernels.CompilerServices;
using Kernels.Devices.Cpu;
using Kernels.Tests.Products.Cases;

namespace Kernels.Tests.Products.Devices;

/// <summary>Over how many threads the CPU splits the stages of a call's first batch of rows, with vectors of 256 bits.</summary>
internal static class CpuSplit
{
    /// <summary>The rows of a batch, and of one whose tables are made, where the rows are short.</summary>
    public const int BatchRows = 128;
    public const int BatchRowsOfTables = 16;

    /// <summary>The threads of each stage, the last of which multiplies.</summary>
    public static IReadOnlyList<int> Threads(LutGemmInfo kernel, CallShape shape, int limit)
    {
        var packed = new PackedShape(shape.N, shape.K, shape.K / kernel.GroupSize);
        var device = new CpuDevice(new CpuOptions { VectorBits = 256 }, dotsBytes: true);
        PreparedStage? prepared = kernel.Product(shape.M, device).Prepared;
        long rows = Math.Min(shape.M, CpuProduct.Batch(prepared?.BytesPerRow(packed) ?? shape.K));
        KernelInfo activations = kernel.Activations.Kernel;
        long blocks = rows * (shape.K / kernel.RowLength) * activations.BlocksPerRow;
        List<int> threads = [Of(activations, LaunchSize.OfRows(activations, blocks), limit)];
        if (prepared is not null) threads.Add(Of(prepared.Stage.Kernel, prepared.Size(rows, packed), limit));
        ProductStage product = kernel.Product(rows, device);
        threads.Add(Of(product.Stage.Kernel, product.Size(rows, packed), limit));
        return threads;
    }

    private static int Of(KernelInfo stage, in LaunchSize size, int limit) =>
        CpuWork.Threads(size.Work, size.Tiles(stage.Cpu!.Vector256.TileBlocks), limit);
}
