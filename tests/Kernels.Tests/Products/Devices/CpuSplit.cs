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
        long rows = Math.Min(shape.M, CpuProduct.Batch(kernel.Variant(shape.M, device), packed));
        return [.. kernel.Variant(rows, device).Stages.ToArray().Select(stage => Of(stage.Kernel, stage.Size(rows, packed), limit))];
    }

    private static int Of(KernelInfo stage, in LaunchSize size, int limit) =>
        CpuWork.Threads(size.Work, size.Tiles(stage.Cpu!.Vector256.TileBlocks), limit);
}
