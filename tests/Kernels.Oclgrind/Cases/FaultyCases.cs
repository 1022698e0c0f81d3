using System.Runtime.InteropServices;
using System.Text;
using Kernels.CompilerServices;
using Kernels.Oclgrind.Declared;

namespace Kernels.Oclgrind.Cases;

/// <summary>Kernels that are wrong, to show that what is reported of the others would be reported.</summary>
internal static class FaultyCases
{
    /// <summary>What code that is generated now states.</summary>
    public const int Contract = 2;

    private const string Barrier = "barrier(CLK_LOCAL_MEM_FENCE);";

    private static readonly GpuStage s_stage = new("faulty", ThreadsPerBlock: 64, TileBlocks: 1, SharedBytes: 256);

    public static IReadOnlyList<InspectedCase> All { get; } =
    [
        Of("a generated kernel without its second barrier", WithoutSecondBarrier(Transforms.Float1024Kernel), "data race"),
        Of("a write past the end", Written("destination[get_global_id(0) + 1] = source[get_global_id(0)];"), "Invalid write"),

        // Written in part, because memory that is never written at all is compiled away.
        Of(
            "a read of unwritten local memory",
            Written("__local float shared[64]; if (get_local_id(0) > 0) shared[get_local_id(0)] = 1; destination[get_global_id(0)] = shared[get_local_id(0)];"),
            "Uninitialized value"),
        FaultyProduct.Case,
    ];

    public static GpuProgram Program(string source, GpuStage[] stages)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(source);
        return new GpuProgram(() => utf8, stages);
    }

    /// <summary>Leaves out one of a source's barriers, counted from 0.</summary>
    public static string WithoutBarrier(string source, int number)
    {
        int at = -1;
        for (int i = 0; i <= number; i++)
        {
            at = source.IndexOf(Barrier, at + 1, StringComparison.Ordinal);
            if (at < 0) throw new InvalidOperationException($"The source has {i} barriers; number {number} cannot be left out.");
        }

        return source.Remove(at, Barrier.Length);
    }

    // The one between reading an exchange and writing the next: without the first, all that follows would be unwritten memory too.
    private static KernelInfo WithoutSecondBarrier(KernelInfo kernel) =>
        Describe(kernel.RowLength, WithoutBarrier(kernel.OpenCL!, number: 1), [.. kernel.OpenCLStages]);

    private static KernelInfo Written(string statement) => Describe(
        s_stage.ThreadsPerBlock,
        $$"""
        __kernel __attribute__((reqd_work_group_size(64, 1, 1)))
        void faulty(__global const float* source, __global float* destination, const long blocks)
        {
            {{statement}}
        }
        """,
        [s_stage]);

    private static KernelInfo Describe(int rowLength, string source, GpuStage[] stages)
    {
        var tile = new CpuTile(TileBlocks: 1, ScratchBytes: 0);
        KernelOperand[] operands =
        [
            new("source", KernelElementType.Float, rowLength, IsOutput: false),
            new("destination", KernelElementType.Float, rowLength, IsOutput: true),
        ];
        return new KernelInfo(
            Contract, "Faulty", "A kernel with a fault.", rowLength, 1, operands, new CpuPlan(tile, tile, tile, tile), null, Program(source, stages), 0);
    }

    private static InspectedCase Of(string name, KernelInfo kernel, string fault) => new(name, device =>
    {
        float[] destination = new float[kernel.RowLength];
        KernelLauncher.Run<DeviceOnlyBody>(
            kernel, device, HostOperand.Input<float>(CaseData.Elements<float>(kernel, "source").AsSpan(0, kernel.RowLength)), HostOperand.Output(destination.AsSpan()));
        return MemoryMarshal.AsBytes(destination.AsSpan()).ToArray();
    }, fault);
}
