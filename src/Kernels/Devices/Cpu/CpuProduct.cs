using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>Runs a product on the CPU: some rows at a time are quantized into the calling thread's workspace and multiplied.</summary>
internal static unsafe class CpuProduct
{
    /// <summary>The rows at a time: their codes stay in the second-level cache while all weights pass by.</summary>
    private const long BatchRows = 128;

    /// <summary>Tables are some hundred times as large as the codes of which they are made.</summary>
    private const long BatchRowsOfTables = 16;

    public static void Run(CpuDevice device, in ProductCall call, nint activations, nint destination, nint bias)
    {
        TableStage? tables = call.Kernel.Tables;
        long batch = tables is null ? BatchRows : BatchRowsOfTables;
        long most = Math.Min(batch, call.Rows);
        PackedShape shape = call.Shape;
        long codeBytes = CpuMemory.Aligned(most * call.CodeBytes);
        long scaleBytes = CpuMemory.Aligned(most * call.ScaleBytes);
        byte* codes = CpuThread.Current.Workspace(codeBytes + (2 * scaleBytes) + (tables is null ? 0 : most * tables.BytesPerRow(shape)));
        byte* scales = codes + codeBytes;
        byte* sums = scales + scaleBytes;

        for (long first = 0; first < call.Rows; first += batch)
        {
            long rows = Math.Min(batch, call.Rows - first);
            OperandAddresses quantize = default;
            quantize[0] = activations + (nint)(first * call.ActivationBytes);
            quantize[1] = (nint)codes;
            quantize[2] = (nint)scales;
            quantize[3] = (nint)sums;
            KernelStage stage = call.Kernel.Activations;
            device.Run(stage.Kernel, stage.Body, quantize, LaunchSize.OfRows(stage.Kernel, call.ActivationBlocks(rows)));

            OperandAddresses multiply = default;
            multiply[0] = (nint)codes;
            if (tables is not null)
            {
                OperandAddresses make = default;
                make[0] = (nint)codes;
                make[1] = multiply[0] = (nint)(sums + scaleBytes);
                device.Run(tables.Stage.Kernel, tables.Stage.Body, make, tables.Size(rows, shape));
            }

            multiply[1] = (nint)scales;
            multiply[2] = (nint)sums;
            multiply[3] = call.Weights.Codes.Address;
            multiply[4] = call.Weights.Scales.Address;
            int next = 5;
            if (call.Kernel.Parameters.Bias is not null) multiply[next++] = bias;
            multiply[next] = destination + (nint)(first * call.DestinationBytes);
            ProductStage product = call.Kernel.Product(rows, DeviceKind.Cpu);
            device.Run(product.Stage.Kernel, product.Stage.Body, multiply, product.Size(rows, shape, splits: false));
        }
    }
}
