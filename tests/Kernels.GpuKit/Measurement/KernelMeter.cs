using System.Diagnostics;
using Kernels.CompilerServices;
using Kernels.GpuKit.Modules;

namespace Kernels.GpuKit.Measurement;

/// <summary>Times a kernel by its info alone, on random operands that lie on the device.</summary>
internal static class KernelMeter
{
    private const long TargetBytes = 256L << 20;
    private const int CallsPerSample = 10;
    private const int Samples = 7;

    public static KernelSpeed Measure(KernelDevice device, CatalogKernel kernel)
    {
        long rows = Math.Max(1, TargetBytes / kernel.Info.BytesPerRow);
        DeviceBuffer[] operands = [.. kernel.Info.Operands.Select(operand => Allocate(device, kernel.Info, operand, rows))];
        try
        {
            using KernelStream stream = device.CreateStream();
            Sample(stream, kernel.Info, operands);
            double[] times = [.. Enumerable.Range(0, Samples).Select(_ => Sample(stream, kernel.Info, operands)).Order()];
            return new KernelSpeed(kernel.Name, rows, rows * kernel.Info.BytesPerRow, times[Samples / 2]);
        }
        finally
        {
            foreach (DeviceBuffer operand in operands) operand.Dispose();
        }
    }

    /// <summary>Nanoseconds a call, of several in a row.</summary>
    private static double Sample(KernelStream stream, KernelInfo kernel, DeviceBuffer[] operands)
    {
        long start = Stopwatch.GetTimestamp();
        for (int call = 0; call < CallsPerSample; call++)
        {
            if (operands is [var source, var destination]) KernelLauncher.Enqueue<DeviceOnlyBody>(kernel, stream, source, destination);
            else KernelLauncher.Enqueue<DeviceOnlyBody>(kernel, stream, operands[0], operands[1], operands[2]);
        }

        stream.Synchronize();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / CallsPerSample;
    }

    private static DeviceBuffer Allocate(KernelDevice device, KernelInfo kernel, KernelOperand operand, long rows)
    {
        int length = checked((int)(rows * kernel.ElementsPerRow(operand.Name)));
        var random = new Random(1);
        switch (operand.Type)
        {
            case KernelElementType.Float:
                float[] singles = new float[length];
                for (int i = 0; i < length; i++) singles[i] = random.NextSingle() - 0.5f;
                return device.Upload<float>(singles);
            case KernelElementType.Half:
                Half[] halves = new Half[length];
                for (int i = 0; i < length; i++) halves[i] = (Half)(random.NextSingle() - 0.5f);
                return device.Upload<Half>(halves);
            default:
                byte[] codes = new byte[length];
                random.NextBytes(codes);
                return device.Upload<byte>(codes);
        }
    }
}
