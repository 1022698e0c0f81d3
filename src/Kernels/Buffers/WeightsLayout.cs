using Kernels.CompilerServices;

namespace Kernels;

/// <summary>
/// Where packed weights stand. Rows stand in blocks of 16, the last of which is filled up with zeros. The codes of a block are
/// 32-bit words [word of a row][row of the block]; its scales are [group of a row][row of the block].
/// </summary>
/// <param name="Description">What is packed. It and the shape keep the rules of <see cref="WeightsRules"/>.</param>
/// <param name="Outputs">The rows of the matrix.</param>
/// <param name="Inputs">The elements of a row.</param>
internal sealed record WeightsLayout(WeightsDescription Description, long Outputs, long Inputs)
{
    /// <summary>The rows of a block.</summary>
    public const int BlockRows = 16;

    /// <summary>The 32-bit words of a row of codes.</summary>
    public long WordsPerRow { get; } = RowBytes(Description, Inputs) / sizeof(uint);

    public long GroupsPerRow { get; } = Inputs / Description.GroupSize;

    /// <summary>The rows of all blocks.</summary>
    public long PaddedOutputs { get; } = (Outputs + BlockRows - 1) / BlockRows * BlockRows;

    public long CodesBytes => PaddedOutputs * WordsPerRow * sizeof(uint);

    public long ScalesBytes => PaddedOutputs * GroupsPerRow * Description.ScaleType.Size();

    /// <summary>The bytes of a row's codes. A row is a multiple of 16 elements, so these are whole words.</summary>
    public static long RowBytes(WeightsDescription description, long inputs) => inputs / 8 * description.CodeBits;
}
