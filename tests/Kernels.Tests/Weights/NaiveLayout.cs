namespace Kernels.Tests.Weights;

/// <summary>The packed layout, said once more, an element at a time: of version 2, whose blocks are all of 16 rows, or of version 1.</summary>
internal sealed class NaiveLayout(WeightsCase weights, bool isPadded = true)
{
    private const int BlockRows = 16;

    /// <summary>The regions as the layout has them.</summary>
    public byte[][] Pack()
    {
        int bits = weights.Description.CodeBits;
        int group = weights.Description.GroupSize;
        int size = WeightsCase.ScaleSize(weights.Description);
        int heldRows = isPadded ? (weights.Outputs + BlockRows - 1) / BlockRows * BlockRows : weights.Outputs;
        byte[] codes = new byte[weights.Codes.Length / weights.Outputs * heldRows];
        byte[] scales = new byte[weights.ScaleBytes.Length / weights.Outputs * heldRows];
        int shiftSize = WeightsCase.ShiftSize(weights.Description);
        byte[] shifts = new byte[weights.ShiftBytes.Length / weights.Outputs * heldRows];
        for (int row = 0; row < weights.Outputs; row++)
        {
            int block = row / BlockRows;
            int blockRow = row % BlockRows;
            int blockRows = Math.Min(BlockRows, heldRows - BlockRows * block);
            for (int column = 0; column < weights.Inputs; column++)
            {
                int perWord = 32 / bits;
                int element = column % perWord;
                (int slot, int lane) = (element / 4, element % 4);
                int word = block * BlockRows * (weights.Inputs / perWord) + column / perWord * blockRows + blockRow;
                int code = weights.Values[row * weights.Inputs + column] - weights.Description.Minimum;
                codes[word * 4 + lane] |= (byte)(code << (bits * slot));
            }

            int groups = weights.Inputs / group;
            for (int g = 0; g < groups; g++)
            {
                int to = block * BlockRows * groups + g * blockRows + blockRow;
                weights.ScaleBytes.AsSpan((row * groups + g) * size, size).CopyTo(scales.AsSpan(to * size));
                weights.ShiftBytes.AsSpan((row * groups + g) * shiftSize, shiftSize).CopyTo(shifts.AsSpan(to * shiftSize));
            }
        }

        return shifts.Length > 0 ? [codes, scales, shifts] : [codes, scales];
    }
}
