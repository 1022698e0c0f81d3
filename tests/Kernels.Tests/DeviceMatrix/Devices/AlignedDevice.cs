using System.Runtime.InteropServices;
using Kernels.Devices.Cpu;
using Kernels.Tests.DeviceMatrix.Cases;
using Xunit;

namespace Kernels.Tests.DeviceMatrix.Devices;

/// <summary>
/// The CPU as it runs calls that are too large for the caches, whatever their size: operands begin on a cache line, or some
/// bytes behind one, between guard bytes.
/// </summary>
internal sealed class AlignedDevice(int vectorBits, int threads, int offset) : MatrixDevice
{
    private const int Line = 64;
    private const byte Guard = 0xA5;

    private readonly CpuDevice _device = new(new CpuOptions { VectorBits = vectorBits, Threads = threads }, leastStreamedBytes: 1);

    public override string Name => $"{vectorBits} bits, {threads} threads, {offset} bytes off a cache line";

    public override int QuickElements => 1 << 18;

    public override int TileBlocks(MatrixKernel kernel) => (vectorBits switch
    {
        512 => kernel.Info.Cpu!.Vector512,
        256 => kernel.Info.Cpu!.Vector256,
        128 => kernel.Info.Cpu!.Vector128,
        _ => kernel.Info.Cpu!.Scalar,
    }).TileBlocks;

    public override void Run(MatrixKernel kernel, int rows, byte[][] operands)
    {
        var inner = new Memory<byte>[operands.Length];
        byte[][] outer = new byte[operands.Length][];
        for (int i = 0; i < operands.Length; i++)
        {
            int same = Array.IndexOf(operands, operands[i]);
            (outer[i], inner[i]) = same < i ? (outer[same], inner[same]) : Place(operands[i]);
        }

        kernel.Call(_device, inner);
        for (int i = 0; i < operands.Length; i++) inner[i].CopyTo(operands[i]);
        foreach (Memory<byte> memory in inner) memory.Span.Fill(Guard);
        Assert.All(outer, memory => Assert.False(memory.AsSpan().ContainsAnyExcept(Guard), $"{kernel} on {Name} wrote beside an operand"));
    }

    private (byte[] Outer, Memory<byte> Inner) Place(byte[] bytes)
    {
        byte[] outer = GC.AllocateUninitializedArray<byte>(bytes.Length + (4 * Line), pinned: true);
        outer.AsSpan().Fill(Guard);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(outer, 0);
        int start = (int)(((address + (2 * Line) - 1) & -Line) - address) + offset;
        Memory<byte> inner = outer.AsMemory(start, bytes.Length);
        bytes.CopyTo(inner);
        return (outer, inner);
    }
}
