using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.DeviceMatrix;

/// <summary>One kernel on one device, against the oracles: what agrees with them agrees with every other device.</summary>
internal static class Matrix
{
    public static void Verify(MatrixKernel kernel, MatrixDevice device)
    {
        foreach (int rows in RowCounts.Of(kernel, device.TileBlocks(kernel), device.QuickElements))
        {
            // Small calls begin at different rows of the data, so that all of it is seen by some kernel on each device.
            int first = new SplitMix64((ulong)rows + (ulong)kernel.Name.Length).NextInt(kernel.Rows.Count);
            Verify(kernel, device, first, rows, inPlace: false);
            if (kernel.InPlace is not null) Verify(kernel, device, first, rows, inPlace: true);
        }
    }

    public static void Verify(MatrixKernel kernel, MatrixDevice device, int firstRow, int rows, bool inPlace)
    {
        byte[][] operands = [.. kernel.Operands.Select((operand, i) =>
            operand.IsOutput ? Junk(kernel.Rows.Bytes(i, firstRow, rows).Length) : kernel.Rows.Bytes(i, firstRow, rows))];
        if (inPlace) operands[kernel.InPlace!.Value.Destination] = operands[kernel.InPlace.Value.Source];
        device.Run(kernel, rows, operands);
        for (int i = 0; i < operands.Length; i++)
        {
            if (inPlace && i == kernel.InPlace!.Value.Source) continue;
            string context = $"{kernel} on {device}, rows {firstRow} to {firstRow + rows - 1}{(inPlace ? " in place" : "")}";
            OperandComparer.AssertEqual(kernel.Operands[i], kernel.Rows.Bytes(i, firstRow, rows), operands[i], context);
        }
    }

    private static byte[] Junk(int bytes)
    {
        byte[] junk = new byte[bytes];
        junk.AsSpan().Fill(KernelRows.Junk);
        return junk;
    }
}
