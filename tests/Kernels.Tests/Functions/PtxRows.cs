using Kernels.CompilerServices;
using Kernels.PtxEmulator;

namespace Kernels.Tests.Functions;

/// <summary>A transform of rows of two numbers on the emulator.</summary>
internal static class PtxRows
{
    public static byte[] Run(KernelInfo info, byte[] source)
    {
        var machine = new PtxMachine(PtxModule.Parse(info.Ptx!));
        PtxBuffer input = machine.Allocate(source, "source", readOnly: true), output = machine.Allocate(source.Length, "destination");
        long blocks = source.Length / 8;
        foreach (GpuStage stage in info.PtxStages)
        {
            machine.Launch(stage.EntryPoint, (int)((blocks + stage.TileBlocks - 1) / stage.TileBlocks), stage.ThreadsPerBlock, [input, output, (ulong)blocks]);
        }

        return output.ToArray();
    }
}
