using Kernels.CompilerServices;

namespace Kernels.Devices.Cpu;

/// <summary>Some rows of activations, quantized and made what the products read, and where their results go.</summary>
internal readonly ref struct CpuProductRows(
    CpuDevice device, ProductCall call, nint activations, long bytesPerRow, nint scales, nint sums, nint bias, nint destination)
{
    /// <summary>
    /// Multiplies them in tiles of several rows. What would fill no more than half of a tile takes the program of one row: a tile costs as much as if it were
    /// full, which may be more than its rows one by one.
    /// </summary>
    public void Multiply(long rows)
    {
        ProductStage product = call.Kernel.Product(rows, device);
        long left = rows % product.RowsPerTile;
        if (2 * left > product.RowsPerTile) left = 0;
        if (rows > left) Multiply(product, 0, rows - left);
        if (left > 0) Multiply(call.Kernel.Product(1, device), rows - left, left);
    }

    private void Multiply(ProductStage product, long first, long rows)
    {
        OperandAddresses operands = default;
        operands[0] = activations + (nint)(first * bytesPerRow);
        operands[1] = scales + (nint)(first * call.ScaleBytes);
        operands[2] = sums + (nint)(first * call.ScaleBytes);
        operands[3] = call.Weights.Codes.Address;
        operands[4] = call.Weights.Scales.Address;
        int next = 5;
        if (call.Kernel.Parameters.Bias is not null) operands[next++] = bias;
        operands[next] = destination + (nint)(first * call.DestinationBytes);
        device.Run(product.Stage.Kernel, product.Stage.Body, operands, product.Size(rows, call.Shape, splits: false));
    }
}
