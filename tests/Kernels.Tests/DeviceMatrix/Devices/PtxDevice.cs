using System.Collections.Concurrent;
using Kernels.CompilerServices;
using Kernels.PtxEmulator;
using Kernels.Tests.DeviceMatrix.Cases;
using Xunit;

namespace Kernels.Tests.DeviceMatrix.Devices;

/// <summary>A kernel's PTX on the emulator, launched as the runtime launches it.</summary>
internal sealed class PtxDevice : MatrixDevice
{
    private readonly ConcurrentDictionary<string, PtxModule> _modules = new();

    public override string Name => "emulated PTX";

    public override int QuickElements => 1 << 12;

    public override int TileBlocks(MatrixKernel kernel) => kernel.Info.PtxStages[0].TileBlocks;

    public override void Run(MatrixKernel kernel, int rows, byte[][] operands)
    {
        long blocks = (long)rows * kernel.Row.BlocksPerRow;
        PtxModule module = _modules.GetOrAdd(kernel.Info.Ptx!, PtxModule.Parse);
        var machine = new PtxMachine(module, seed: rows);
        var buffers = new PtxBuffer[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            MatrixOperand operand = kernel.Operands[i];
            bool isInPlace = operands.Count(other => other == operands[i]) > 1;
            int same = Array.IndexOf(operands, operands[i]);
            buffers[i] = same < i ? buffers[same]
                : operand.IsScattered ? machine.Allocate(operands[i], operand.Spec.Name, readOnly: !operand.IsOutput)
                : operand.IsOutput ? machine.Allocate(operands[i].Length, operand.Spec.Name)
                : machine.Allocate(operands[i], operand.Spec.Name, readOnly: !isInPlace);
        }

        PtxArgument[] extents = [.. kernel.Extents(rows).Select(extent => (PtxArgument)(ulong)extent)];
        foreach (GpuStage stage in kernel.Info.PtxStages.Where(_ => blocks > 0))
        {
            long grid = (blocks + stage.TileBlocks - 1) / stage.TileBlocks;
            machine.Launch(stage.EntryPoint, (int)grid, stage.ThreadsPerBlock, [.. buffers, (ulong)blocks, .. extents]);
        }

        for (int i = 0; i < operands.Length; i++)
        {
            if (!kernel.Operands[i].IsOutput) continue;
            if (!kernel.Operands[i].IsScattered) Assert.All(Enumerable.Range(0, operands[i].Length), offset => Assert.True(buffers[i].IsWritten(offset)));
            buffers[i].ToArray().CopyTo(operands[i], 0);
        }
    }
}
