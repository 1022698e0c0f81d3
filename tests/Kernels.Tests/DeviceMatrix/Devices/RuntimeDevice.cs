using Kernels.Tests.DeviceMatrix.Cases;
using Xunit;

namespace Kernels.Tests.DeviceMatrix.Devices;

/// <summary>A device of the runtime, called with memory that is aligned to its elements and no more, within guard bytes.</summary>
internal sealed class RuntimeDevice(string name, KernelDevice device, Func<KernelInfo, int> tileBlocks, int quickElements) : MatrixDevice
{
    private const byte Guard = 0xA5;
    private const int GuardElements = 33;

    public override string Name => name;

    public override int QuickElements => quickElements;

    public override int TileBlocks(MatrixKernel kernel) => tileBlocks(kernel.Info);

    public override void Run(MatrixKernel kernel, int rows, byte[][] operands)
    {
        byte[][] guarded = new byte[operands.Length][];
        for (int i = 0; i < operands.Length; i++)
        {
            int same = Array.IndexOf(operands, operands[i]);
            guarded[i] = same < i ? guarded[same] : Surround(operands[i], kernel.Operands[i]);
        }

        kernel.Call(device, [.. operands.Select((bytes, i) => guarded[i].AsMemory(kernel.Operands[i].ElementBytes, bytes.Length))]);
        for (int i = 0; i < operands.Length; i++)
        {
            int start = kernel.Operands[i].ElementBytes;
            Assert.False(guarded[i].AsSpan(0, start).ContainsAnyExcept(Guard), $"{kernel} on {name} wrote before {kernel.Operands[i].Spec.Name}");
            Assert.False(guarded[i].AsSpan(start + operands[i].Length).ContainsAnyExcept(Guard), $"{kernel} on {name} wrote after {kernel.Operands[i].Spec.Name}");
            guarded[i].AsSpan(start, operands[i].Length).CopyTo(operands[i]);
        }
    }

    private static byte[] Surround(byte[] bytes, MatrixOperand operand)
    {
        byte[] guarded = new byte[bytes.Length + (GuardElements * operand.ElementBytes)];
        guarded.AsSpan().Fill(Guard);
        bytes.CopyTo(guarded, operand.ElementBytes);
        return guarded;
    }
}
