using Kernels.Generator.RowPrograms;

namespace Kernels.Generator.Lowering.Products;

/// <summary>
/// The tables of the lookup lowering. Four bits of a word of codes number an entry: what they add to a group's sum. A word has
/// eight such places, two halves of four bytes, and each has a table of sixteen 16-bit entries for every row of activations.
/// </summary>
/// <remarks>
/// Two codes of two bits, one of four, or half of one of eight: an entry is start(high) + step·low, with the low two bits of the
/// number and the two above them.
/// </remarks>
internal static class ProductTables
{
    public const int Entries = 16;

    /// <summary>The places of a word: bytes times halves.</summary>
    public const int Places = 8;

    /// <summary>The 32-bit words of a word's tables, with the low and the high bytes of the entries apart: for each half, those of its four bytes.</summary>
    public const int SplitWords = Places * Entries * 2 / 4;

    /// <summary>Where the high bytes of a half's tables begin, in 32-bit words.</summary>
    public const int HighWords = 4 * Entries / 4;

    /// <summary>Where the second half's tables begin, in 32-bit words.</summary>
    public const int HalfWords = 2 * HighWords;

    /// <summary>The largest magnitude of an entry of a half's tables.</summary>
    public static int Largest(ProductProgram product, int half)
    {
        var code = product.CodeBits switch
        {
            2 => 2 * product.Largest,
            4 => product.Largest,
            _ => half == 0 ? System.Math.Min(product.Largest, 15) : product.Largest & ~15,
        };
        return code * product.ActivationMaximum;
    }

    /// <summary>How the entries of a half follow from the activations of its slots: entry = low·Low·x[LowSlot] + high·High·x[HighSlot].</summary>
    public static (int LowSlot, int Low, int HighSlot, int High) Factors(ProductProgram product, int half) => product.CodeBits switch
    {
        2 => (2 * half, 1, (2 * half) + 1, 1),
        4 => (half, 1, half, 4),
        _ => (0, 1 << (4 * half), 0, 4 << (4 * half)),
    };
}
