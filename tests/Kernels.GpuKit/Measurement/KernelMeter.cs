using Kernels.CompilerServices;
using Kernels.GpuKit.Modules;

namespace Kernels.GpuKit.Measurement;

/// <summary>Times a kernel by its info alone, on random operands that lie on the device.</summary>
internal static class KernelMeter
{
    private const long TargetBytes = 256L << 20;

    public static KernelSpeed Measure(KernelDevice device, CatalogKernel kernel)
    {
        KernelInfo info = kernel.Info;
        long rows = Math.Max(1, TargetBytes / info.BytesPerRow);
        DeviceBuffer[] operands =
        [
            .. info.Operands.Select(operand => DeviceOperand.Random(device, operand.Type, checked((int)(rows * info.ElementsPerRow(operand.Name))))),
        ];
        try
        {
            using KernelStream stream = device.CreateStream();
            return new KernelSpeed(kernel.Name, rows, rows * info.BytesPerRow, StreamTimer.Median(stream, () => Enqueue(info, stream, operands)));
        }
        finally
        {
            foreach (DeviceBuffer operand in operands) operand.Dispose();
        }
    }

    public static void Enqueue(KernelInfo kernel, KernelStream stream, DeviceBuffer[] operands)
    {
        if (operands is [var source, var destination]) KernelLauncher.Enqueue<DeviceOnlyBody>(kernel, stream, source, destination);
        else KernelLauncher.Enqueue<DeviceOnlyBody>(kernel, stream, operands[0], operands[1], operands[2]);
    }
}
