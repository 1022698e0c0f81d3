namespace Kernels.Tests.Oracles;

/// <summary>Codes of which the upper bits are read, by the rule of MatGPTQ (rotquant.md §2).</summary>
public static class CodeSlices
{
    /// <summary>The bits that tell a format's codes apart.</summary>
    public static int BitsOf(GridFormat format) => Enumerable.Range(1, 8).First(bits => format.Minimum < 0
        ? format.Minimum >= -(1 << (bits - 1)) && format.Maximum < 1 << (bits - 1)
        : format.Maximum < 1 << bits);

    /// <summary>The upper bits, plus the next lower one, at most all ones: where the code lies above the least of its format, and back. (No format's code is below that.)</summary>
    public static int Of(int code, int bits, GridFormat format)
    {
        int whole = BitsOf(format);
        int least = format.Minimum < 0 ? -(1 << (whole - 1)) : 0;
        int dropped = whole - bits;
        int above = code - least;
        int next = dropped == 0 ? 0 : (above >> (dropped - 1)) & 1;
        int slice = Math.Min((above >> dropped) + next, (1 << bits) - 1);
        return (slice << dropped) + least;
    }
}
