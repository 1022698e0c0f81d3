using System.Runtime.InteropServices;
using Kernels.Generator.Types;
using Kernels.Tests.DeviceMatrix.Cases;

namespace Kernels.Tests.DeviceMatrix.Devices;

/// <summary>A device of the runtime, called through a stream.</summary>
internal sealed class StreamDevice(string name, KernelDevice device, Func<KernelInfo, int> tileBlocks) : MatrixDevice
{
    public override string Name => $"{name} through a stream";

    public override int QuickElements => 1 << 14;

    public override int TileBlocks(MatrixKernel kernel) => tileBlocks(kernel.Info);

    public override void Run(MatrixKernel kernel, int rows, byte[][] operands)
    {
        using KernelStream stream = device.CreateStream();
        var buffers = new DeviceBuffer[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            int same = Array.IndexOf(operands, operands[i]);
            buffers[i] = same < i ? buffers[same] : Upload(operands[i], kernel.Operands[i]);
        }

        StreamCall.Enqueue(DeclaredKernels.Method(kernel.Name), stream, buffers);
        stream.Synchronize();
        for (int i = 0; i < operands.Length; i++) Download(buffers[i], operands[i]);
        foreach (DeviceBuffer buffer in buffers) buffer.Dispose();
    }

    private DeviceBuffer Upload(byte[] bytes, MatrixOperand operand) => operand.Spec.Element switch
    {
        ElementType.Float => device.Upload<float>(MemoryMarshal.Cast<byte, float>(bytes)),
        ElementType.Half => device.Upload<Half>(MemoryMarshal.Cast<byte, Half>(bytes)),
        ElementType.BFloat16 => device.Upload<BFloat16>(MemoryMarshal.Cast<byte, BFloat16>(bytes)),
        ElementType.Int32 => device.Upload<int>(MemoryMarshal.Cast<byte, int>(bytes)),
        _ => device.Upload<byte>(bytes),
    };

    private static void Download(DeviceBuffer buffer, byte[] bytes)
    {
        switch (buffer)
        {
            case DeviceBuffer<float> floats:
                floats.CopyTo(MemoryMarshal.Cast<byte, float>(bytes));
                break;
            case DeviceBuffer<Half> halves:
                halves.CopyTo(MemoryMarshal.Cast<byte, Half>(bytes));
                break;
            case DeviceBuffer<BFloat16> narrow:
                narrow.CopyTo(MemoryMarshal.Cast<byte, BFloat16>(bytes));
                break;
            case DeviceBuffer<int> integers:
                integers.CopyTo(MemoryMarshal.Cast<byte, int>(bytes));
                break;
            case DeviceBuffer<byte> plain:
                plain.CopyTo(bytes);
                break;
        }
    }
}
