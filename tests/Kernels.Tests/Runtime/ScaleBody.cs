using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kernels.CompilerServices;

namespace Kernels.Tests.Runtime;

/// <summary>destination = 2·source, through scratch, in tiles of another number of blocks for each width.</summary>
internal struct ScaleBody : IRowKernel
{
    public const int ElementsPerBlock = 4;
    public const int BlocksPerRow = 2;
    public const int RowLength = ElementsPerBlock * BlocksPerRow;

    private const string OpenCL = """
        #pragma OPENCL FP_CONTRACT OFF
        __kernel __attribute__((reqd_work_group_size(64, 1, 1)))
        void scale(__global const float* source, __global float* destination, long blocks)
        {
            long element = (long)get_global_id(0);
            if (element < blocks * 4) destination[element] = 2.0f * source[element];
        }
        """;

    public static readonly CpuPlan Plan = new(Tile(1), Tile(3), Tile(4), Tile(16));

    public static KernelInfo Kernel { get; } = Make(OpenCL);

    public static KernelInfo Make(string openCL, string name = "Scale", int contract = KernelInfo.KnownContract, int threads = 64, int shared = 0, string entryPoint = "scale") => new(
        contract,
        name,
        "Doubles every element.",
        RowLength,
        BlocksPerRow,
        [new("source", KernelElementType.Float, ElementsPerBlock, false), new("destination", KernelElementType.Float, ElementsPerBlock, true)],
        Plan,
        new GpuProgram(static () => "// ptx text"u8, [new GpuStage("first", 96, 24, 0), new GpuStage("second", 32, 5, 0)]),
        new GpuProgram(() => System.Text.Encoding.UTF8.GetBytes(openCL), [new GpuStage(entryPoint, threads, 16, shared)]),
        RowLength);

    public static void RunScalar(in KernelArguments arguments, nint firstTile, nint tiles) => Run(arguments, firstTile, tiles, Plan.Scalar);

    public static void Run128(in KernelArguments arguments, nint firstTile, nint tiles) => Run(arguments, firstTile, tiles, Plan.Vector128);

    public static void Run256(in KernelArguments arguments, nint firstTile, nint tiles) => Run(arguments, firstTile, tiles, Plan.Vector256);

    public static void Run512(in KernelArguments arguments, nint firstTile, nint tiles) => Run(arguments, firstTile, tiles, Plan.Vector512);

    private static CpuTile Tile(int blocks) => new(blocks, blocks * ElementsPerBlock * sizeof(float));

    private static void Run(in KernelArguments arguments, nint firstTile, nint tiles, CpuTile tile)
    {
        int length = tile.TileBlocks * ElementsPerBlock;
        ref float source = ref arguments.Operand<float>(0);
        ref float destination = ref arguments.Operand<float>(1);
        Span<float> scratch = MemoryMarshal.CreateSpan(ref arguments.Scratch, length);
        for (nint i = firstTile; i < firstTile + tiles; i++)
        {
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, i * length), length).CopyTo(scratch);
            for (int j = 0; j < length; j++) Unsafe.Add(ref destination, (i * length) + j) = scratch[j] + scratch[j];
        }
    }
}
