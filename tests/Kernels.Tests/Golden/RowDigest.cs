using Kernels.Generator.Specs;
using Kernels.Generator.Types;
using Kernels.Tests.DeviceMatrix.Cases;
using Kernels.Tests.DeviceMatrix.Devices;
using Kernels.Tests.Oracles;

namespace Kernels.Tests.Golden;

/// <summary>The digest of a transform, an encoder or a decoder.</summary>
internal static class RowDigest
{
    /// <summary>The elements that fill some tiles of any kernel whose rows are short.</summary>
    private const int ManyElements = 1 << 13;

    public static string Of(MatrixKernel kernel, MatrixDevice device)
    {
        var numbers = new GoldenNumbers(seed: 1);
        using var hash = new ResultHash();

        // No row, rows that leave a tile or its last part unfilled, and at last all kinds of rows: an odd number, which ends within a tile.
        foreach (int rows in new[] { 0, 1, 3, 17, (GoldenNumbers.Cycle + (ManyElements / kernel.RowLength)) | 1 })
        {
            // Codes and exponents may be any bytes, and outputs are, so that what is not written shows.
            byte[][] operands = [.. kernel.Operands.Select(operand => operand.IsSlots ? OperandBytes.FromIntegers(Slots.Of(rows)) : !operand.IsOutput && operand.Spec.Element == ElementType.Int32
                ? OperandBytes.FromIntegers(operand.Spec.Role == OperandRole.Bits ? [2] : Permutation.Random(operand.ElementsPerRow, seed: 1))
                : operand.IsOutput || operand.ElementBytes == 1
                ? numbers.Bytes(RowsOf(operand, rows) * operand.BytesPerRow)
                : numbers.Rows(operand.Spec.Element, RowsOf(operand, rows), operand.ElementsPerRow))];
            device.Run(kernel, rows, operands);
            for (int i = 0; i < operands.Length; i++)
            {
                OperandSpec spec = kernel.Operands[i].Spec;
                if (spec.Role == OperandRole.Destination) hash.AddElements(spec.Element, operands[i]);
                else if (spec.IsOutput) hash.Add(operands[i]);
            }
        }

        return hash.ToString();
    }

    private static int RowsOf(MatrixOperand operand, int rows) => operand.IsShared ? 1 : operand.IsScattered ? Slots.Count(rows) : rows;
}
