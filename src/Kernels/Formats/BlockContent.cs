namespace Kernels;

/// <summary>What a field of a block has.</summary>
public enum BlockContent
{
    /// <summary>Codes of the block's elements, or some of their bits.</summary>
    Codes = 0,

    /// <summary>The scales of the block's groups.</summary>
    Scales = 1,

    /// <summary>The minima of the block's groups, of a format with <see cref="ScaleStatistic.RangeAboveMinimum"/>.</summary>
    Minima = 2,

    /// <summary>The zero points of the block's groups, of a format with <see cref="ScaleStatistic.Range"/>.</summary>
    ZeroPoints = 3,

    /// <summary>The number that the codes of the scales of a block are multiplied by, of a format with <see cref="NestedScaleAttribute"/>.</summary>
    OuterScales = 4,

    /// <summary>The number that the codes of the minima of a block are multiplied by, likewise; minima are their products, negated.</summary>
    OuterMinima = 5,
}
