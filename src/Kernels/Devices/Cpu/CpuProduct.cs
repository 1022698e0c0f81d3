using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>Runs a product on the CPU: some rows at a time are quantized into the calling thread's workspace and multiplied.</summary>
internal static unsafe class CpuProduct
{
    /// <summary>What the products of some rows at a time read of them stays in the second-level cache while all weights pass by.</summary>
    private const long BatchBytes = 512 * 1024;

    private const long MostRows = 128;

    /// <summary>Fewer rows would read the weights too often. Tables, some hundred times as large as codes, are made of so many.</summary>
    private const long FewestRows = 16;

    public static void Run(CpuDevice device, in ProductCall call, nint activations, nint destination, nint bias, nint channelScales)
    {
        LutGemmInfo kernel = call.Kernel;
        PackedShape shape = call.Shape;
        PreparedStage? prepared = kernel.Tables ?? (device.ReadsPairs ? kernel.Pairs : null);
        long batch = Batch(prepared?.BytesPerRow(shape) ?? call.CodeBytes);
        long most = Math.Min(batch, call.Rows);
        long codeBytes = CpuMemory.Aligned(most * call.CodeBytes);
        long scaleBytes = CpuMemory.Aligned(most * call.ScaleBytes);
        byte* codes = CpuThread.Current.Workspace(codeBytes + (2 * scaleBytes) + (prepared is null ? 0 : most * prepared.BytesPerRow(shape)));
        byte* scales = codes + codeBytes;
        byte* sums = scales + scaleBytes;
        byte* made = sums + scaleBytes;

        for (long first = 0; first < call.Rows; first += batch)
        {
            long rows = Math.Min(batch, call.Rows - first);
            OperandAddresses quantize = default;
            quantize[0] = activations + (nint)(first * call.ActivationBytes);
            quantize[1] = (nint)codes;
            quantize[2] = (nint)scales;
            quantize[3] = (nint)sums;
            if (kernel.Parameters.ChannelScales is not null) quantize[4] = channelScales;
            KernelStage stage = kernel.Activations;
            device.Run(stage.Kernel, stage.Body, quantize, LaunchSize.OfRows(stage.Kernel, call.ActivationBlocks(rows)));

            if (prepared is not null)
            {
                OperandAddresses make = default;
                make[0] = (nint)codes;
                make[1] = (nint)made;
                device.Run(prepared.Stage.Kernel, prepared.Stage.Body, make, prepared.Size(rows, shape));
            }

            var batchOfRows = new CpuProductRows(
                device, call, (nint)(prepared is null ? codes : made), prepared?.BytesPerRow(shape) ?? call.CodeBytes, (nint)scales, (nint)sums, bias,
                destination + (nint)(first * call.DestinationBytes));
            batchOfRows.Multiply(rows);
        }
    }

    /// <summary>The rows at a time: whole tiles of them.</summary>
    internal static long Batch(long bytesPerRow) => Math.Clamp(BatchBytes / bytesPerRow, FewestRows, MostRows) / FewestRows * FewestRows;
}
